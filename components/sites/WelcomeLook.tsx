import type { JSX } from 'preact';
import { asRem } from '@/components/ui/as-rem';
import { DimensionIcon } from '@/components/ui/DimensionIcon';
import { dimensionColours, dimensionName } from '@/components/ui/dimensions';
import { t } from '@/utils/messaging/words';

/** What a rep will meet, before anything is said about it: a marked sentence, and the question it leads to. */
export function WelcomeLook(): JSX.Element {
  const { hue, soft } = dimensionColours('CRE');
  return (
    <figure class="up-look">
      <figcaption class="up-sr">{t('welcomeLook')}</figcaption>
      <div class="up-look-mail">
        <p class="up-look-from">{t('welcomeLookFrom')}</p>
        <p>{t('welcomeLookBefore')}</p>
        <p>
          <mark>{t('welcomeLookMarked')}</mark>
        </p>
      </div>
      <div class="up-look-tip">
        <p class="up-look-dimension" style={{ color: hue }}>
          <span style={{ background: soft }}>
            <DimensionIcon dimension="CRE" size={asRem(16)} />
          </span>
          {dimensionName('CRE')}
        </p>
        <p class="up-look-title">{t('welcomeLookTitle')}</p>
        <p class="up-look-instance">{t('welcomeLookInstance')}</p>
      </div>
    </figure>
  );
}
