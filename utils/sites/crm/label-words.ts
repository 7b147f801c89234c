import type { DealFields } from '../../model/snapshot';

/**
 * Fields of a record that a label can name. `lastActivity` becomes an activity, `first` and `last` a name, `endedOn` the
 * close date of a deal that has ended.
 */
export type FieldKey =
  | Exclude<keyof DealFields, 'stageShare' | 'moreContacts' | 'activities' | 'notes'>
  | 'lastActivity'
  | 'endedOn'
  | 'first'
  | 'last';

/*
 * Labels as CRMs print them, in English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Japanese and the most usual ones in Arabic, lower
 * case, without brackets and marks; those that `label-parts.ts` understands by their parts are not here. What ends in "~"
 * is less sure, for it also means other things; what ends in "*" is the name of an account or a contact on its own page.
 */
export const TABLE: Record<FieldKey, string> = {
  name:
    'fırsat adı|anlaşma adı|satış fırsatı|اسم الصفقة|الصفقة|اسم الفرصة|案件名|商談名|件名~|氏名|nazwa|temat~|szansa sprzedaży|name|deal|opportunity|full name|topic|subject~|title~|account name*|company name*|contact name*|bezeichnung|thema|verkaufschance|' +
    'vollständiger name|nom|nom complet|opportunité|nombre|nombre completo|oportunidad|nome|nome completo|opportunità|naam|verkoopkans|' +
    'volledige naam|titel~|titre~|título~|titolo~|' +
    'short description~|kurzbeschreibung~|brève description~|descripción breve~|project name~|deal title|opportunity title|task name~|card name~|item name~|record name~|aufgabenname~|nom de la tâche~|nombre de la tarea~|nome da tarefa~|taaknaam~|projektname~|betreff~|intitulé|libellé~|nom du projet~|asunto~|assunto~|' +
    'oggetto~|onderwerp~',
  account:
    'företag|företagsnamn|kundnamn|müşteri|müşteri adı|firma adı|şirket|şirket adı|kurum|cari hesap|الشركة|اسم الشركة|العميل|اسم العميل|الحساب|المؤسسة|会社名|取引先|取引先名|顧客|顧客名|企業名|得意先|organizacja|klient|kontrahent|nazwa firmy|account|account name|accountname|company|company name|organization|organization name|organisation|customer|customer name|client|client name|' +
    'parent account|parent customer|potential customer|party|partner~|related to~|firma|firmenname|unternehmen|unternehmensname|kunde|' +
    'kundenname|konto|potenzieller kunde|partei|compte|nom du compte|société|nom de la société|entreprise|cuenta|nombre de cuenta|' +
    'nombre de la cuenta|empresa|cliente|compañía|organización|conta|nome da conta|nome da empresa|organização|azienda|nome azienda|' +
    'società|organizzazione|bedrijf|bedrijfsnaam|klant|klantnaam|relatie|organisatie|tiers|tercero|terceiro|' +
    'business name|trading name|business account|account legal name|handelsname|nom commercial|nombre comercial|nome fantasia|nome comercial|handelsnaam|end customer|bill to~|sold to~|related account|related company|linked company|associated company|entreprise associée|société associée|zugehöriges unternehmen|zugehörige firma|empresa asociada|empresa associada|azienda associata|gekoppeld bedrijf|primary company|' +
    'employer|current employer|arbeitgeber|employeur|empleador|empregador|datore di lavoro|werkgever|' +
    'business partner|bp name|gp name|debitor|partner commerciale|partenaire commercial|socio de negocio|parceiro de negócio|company account|kundenfirma|kundenunternehmen|auftraggeber|geschäftspartner|endkunde|raison sociale|compte client|' +
    'client final|entreprise cliente|donneur d ordre|razón social|cuenta cliente|empresa cliente|cliente final|razão social|' +
    'ragione sociale|cliente finale|opdrachtgever|eindklant|' +
    'accounts~|companies~|customers~|clients~|organizations~|organisations~|linked accounts~|linked companies~|related accounts~|related companies~|associated companies~|konten~|firmen~|comptes~|sociétés~|' +
    'entreprises~|cuentas~|empresas~|contas~|organizaciones~|conti~|aziende~|bedrijven~',
  amount:
    'tutar|toplam tutar|anlaşma değeri|fırsat tutarı|tahmini gelir~|bütçe~|المبلغ|القيمة|قيمة الصفقة|金額|sales potential|sales volume|deal size|opportunity size|amount|amount and currency|value|size|likely|probable~|probabile~|wahrscheinlich~|provável~|waarschijnlijk~|budget~|revenue~|betrag|wert|volumen|umsatz~|montant|valeur|' +
    'revenu~|ca~|importe|monto|valor|cantidad|ingresos~|ingreso~|quantia|montante|receita~|importo|valore|ricavi~|' +
    'ricavo~|fatturato~|entrate~|bedrag|waarde|omzet~|intäkt~|tcv~|acv~|annual contract value~|quote amount~|quoted amount~|offer amount~|proposal amount~|budget amount|annual value~|' +
    'betrag und währung|montant et devise|importe y moneda|importe y divisa|importo e valuta|valor e moeda|bedrag en valuta|' +
    'projected total|umsatzpotenzial|umsatzpotential|auftragsvolumen|gesamtwert|gesamtbetrag|gesamtvolumen|montant ht|' +
    'montant ttc~|sale~|venta~|venda~|vente~|vendita~|ca prévisionnel|chiffre d affaires~|importo totale|valore totale|belopp|beløp|kwota|wartość',
  currency:
    'para birimi|döviz~|العملة|currency|währung|devise|moneda|moeda|valuta|' +
    'currency code|bid currency|währungscode|code devise|divisa|valutacode',
  stage:
    'aşama|satış aşaması|durum~|durumu~|المرحلة|مرحلة الصفقة|الحالة~|フェーズ|ステージ|ステータス~|進捗~|etap|stage|pipeline stage|milestone|phase|status~|state~|stufe|étape|stade|statut~|état~|' +
    'etapa|fase|estado~|estágio|estágio da venda|stadio|stato~|säljsteg|pipeline step|stage name|step~|pipelinephase|' +
    'pipeline phase|verkaufsschritt|étape du pipeline|avancement~|etapa del pipeline|etapa do funil|avanzamento~|' +
    'verkoopstap|pijplijnfase',
  status: 'outcome|won lost|ergebnis~|résultat~|resultado~|esito~|resultaat~',
  closeDate:
    'kapanış tarihi|tahmini kapanış tarihi|tahmini kapanış|beklenen kapanış tarihi|bitiş tarihi~|تاريخ الإغلاق|تاريخ الإغلاق المتوقع|受注予定|見込み時期~|closed on~|end date~|schließdatum|enddatum~|date de fin~|fecha final~|fecha de fin~|data fine~|' +
    'einddatum~|close by|signature date~|decision date~|date de signature~|date de décision~|échéance~|' +
    'date d échéance~|zieldatum~|ziel~|zieltermin~|sale date~|verkaufsdatum~|date de vente~|fecha de venta~|' +
    'previsão de fechamento|previsión de cierre|prévision de clôture|previsione di chiusura|entscheidungsdatum~|' +
    'vertragsabschluss~|auftragseingang~|fecha prevista~|fecha límite~|vencimiento~|data prevista~|data limite~|' +
    'scadenza~',
  endedOn:
    'won time|won date|won on|won at|date won|lost time|lost date|lost on|lost at|date lost|closed date|closed time|closed at|deal closed on|actual close date|actual closing date|actual close|' +
    'gewonnen am|verloren am|gewonnen zeit|verloren zeit|zeitpunkt gewonnen|zeitpunkt verloren|abgeschlossen am|tatsächliches abschlussdatum|tatsächlicher abschluss|' +
    'gagné le|gagnée le|perdu le|perdue le|conclu le|conclue le|date de gain|date de perte|date de clôture réelle|clôture réelle|' +
    'ganado el|perdido el|cerrado el|fecha de ganancia|fecha de pérdida|fecha de cierre real|fecha real de cierre|' +
    'ganho em|perdido em|fechado em|data de ganho|data de perda|data de fechamento real|vinto il|vinta il|perso il|persa il|chiuso il|data di chiusura effettiva|' +
    'gewonnen op|verloren op|gesloten op|werkelijke sluitingsdatum',
  createdDate:
    'oluşturulma tarihi|oluşturma tarihi|kayıt tarihi|تاريخ الإنشاء|作成日時|added|creation log|entered|opened|utworzono|dodano|created|created at|created on|added on|created by~|erstellt|erstellt am|' +
    'angelegt|angelegt am|créé|créé le|creado|creado el|creada|criado|criado em|criada em|cadastrada em|registered|registered on|registriert am|enregistré le|registrado el|creato|creato il|aangemaakt|' +
    'aangemaakt op|gemaakt op|create time|created time|entered on|opened on~|erfasst am|eröffnet am~|hinzugefügt am|' +
    'créée|créée le|ajouté le|ajoutée le|saisi le|agregado el|añadido el|adicionado em|cadastrado em|data de cadastro|' +
    'creata il|aggiunto il|inserito il|toegevoegd op|gecreëerd op',
  probability:
    'olasılık|kazanma olasılığı|gerçekleşme olasılığı|الاحتمالية|نسبة النجاح|probability of winning|conversion probability|umwandlungswahrscheinlichkeit|probabilité de conversion|' +
    'waarschijnlijkheid|chance of winning|winning probability|likelihood to close|certainty|certitude|certeza|certezza|zekerheid|abschlusschance|abschluss in|eintrittswahrscheinlichkeit|' +
    'probabilité de gain|taux de réussite|probabilità di successo|scoringskans',
  nextStep:
    'sonraki adım|bir sonraki adım|الخطوة التالية|next activity~|étape suivante|próxima etapa|passo successivo|vervolgstap|next task~|next to do|prochaine tâche~|' +
    'próxima tarea~|prossimi passi|volgende stappen',
  nextStepDate:
    'follow up date|due date~|next follow up|follow up on|next contact|nächster kontakt|wiedervorlage~|' +
    'prochain contact|date de relance|próximo contacto|próximo contato|prossimo contatto|volgend contact',
  owner:
    'sorumlu|sorumlu kişi|temsilci|satış temsilcisi|müşteri temsilcisi|fırsat sahibi|sahibi|المالك|مالك الصفقة|المسؤول|مندوب المبيعات|所有者|record manager|our contact|unser ansprechpartner|notre contact|nuestro contacto|nosso contato|onze contactpersoon|assigned|assignees|account mgr|acct mgr|relationship manager|conseiller|conseillère|conseiller commercial|consejero|consulente|adviseur|berater|właściciel|przypisano do|przypisany do|handlowiec|owner|account owner|contact owner|assigned to|' +
    'assigned user|assignee|owned by|vertriebsinhaber|salesperson|sales person|account manager|responsible|responsible user|responsible person|' +
    'user responsible|resp user|usuario responsable|usuario resp|usuário responsável|usuário resp|utilisateur responsable|utente responsabile|' +
    'verantwortliche person|personne responsable|persona responsable|persona responsabile|pessoa responsável|verantwoordelijke persoon|' +
    'verantwortlicher benutzer|verantwoordelijke gebruiker|employee~|inhaber|besitzer|eigentümer|zuständig|zuständiger|zugewiesener benutzer|zugewiesen|' +
    'zugewiesen an|bearbeiter|verantwortlich|verantwortlicher|vertriebsmitarbeiter|verkäufer|betreuer|mitarbeiter~|' +
    'propriétaire|responsable|attribué à|assigné à|vendeur|commercial|utilisateur assigné|propietario|asignado a|' +
    'usuario asignado|comercial|vendedor|encargado|proprietário|responsável|atribuído a|usuário atribuído|' +
    'proprietario|assegnato a|utente assegnato|venditore|responsabile|eigenaar|toegewezen aan|toegewezen gebruiker|' +
    'verkoper|verantwoordelijke|ansvarig|record owner|account executive|rep|handled by|managed by|agent~|agente|' +
    'agente de ventas|agente di vendita|kundenbetreuer|key account manager|vertriebler|sachbearbeiter|zugeordnet zu|' +
    'zugewiesener mitarbeiter|zuständiger mitarbeiter|zuständige person|commercial en charge|commercial assigné|commercial affecté|' +
    'chargé d affaires|gestionnaire|suivi par|affecté à|assignée à|ejecutivo|ejecutivo de ventas|ejecutivo de cuenta|' +
    'comercial asignado|vendedor asignado|asesor|asesor comercial|gestor|vendedor responsável|commerciale|incaricato|' +
    'accountmanager|verkoopmedewerker|behandelaar|dealeigenaar|säljare|sælger|selger|opiekun|kontaktinhaber|' +
    'kontoinhaber|kontoinhaberin|kundenverantwortlicher|rappresentante|representante|représentant|vertreter|vertegenwoordiger|company owner|proprietario azienda|' +
    'proprietario account|propriétaire du compte|propriétaire de l entreprise|propietario de la cuenta|' +
    'propietario de la empresa|proprietário da conta|proprietário da empresa|accounteigenaar|bedrijfseigenaar|' +
    'propriétaire du contact|propietario del contacto|proprietário do contato|proprietario del contatto|' +
    'contacteigenaar',
  recordType:
    'type|record type|typ|art|tipo|dealtype|type de transaction|' +
    'business type|opportunity type|type of business|geschäftsart|type d affaire|type d opportunité|tipo de negocio|' +
    'tipo de oportunidad|tipo de negócio|tipo di trattativa|soort',
  description:
    'açıklama|açıklamalar|備考~|説明|opis|description|details~|comment|comments|beschreibung|kommentar|commentaire|descripción|descrição|descrizione|beschrijving|' +
    'omschrijving|' +
    'memo~|remarks~|bemerkung~|bemerkungen~|anmerkung~|anmerkungen~|remarque~|remarques~|observaciones~|observações~|' +
    'opmerkingen~',
  email:
    'e post|e postadress|البريد الإلكتروني|メールアドレス|contact email|email|emails|e mail|e mails|email address|e mail adresse|work email|e mail address|primary email|adresse e mail|courriel|correo|' +
    'correo electrónico|endereço de e mail|indirizzo e mail|e mailadres|' +
    'private e mail|home email|personal email|business email|geschäftliche e mail|mail|email 1|mailadresse|e mailadresse|adresse email|mél|correo electronico|endereço de email|indirizzo email',
  website: 'website|web site|web|domain|domains|company domain|webseite|site web|sitio web|site|sito web',
  title:
    '役職|stanowisko|job title|job position|position|role~|ruolo~|title~|berufsbezeichnung|stelle|funktion|fonction|poste|cargo|puesto|função|posizione|functie|' +
    'functietitel|titel~|titre~|título~|titolo~|' +
    'job~|job role|position im unternehmen|qualifica|beroep',
  industry:
    '業種|branża|industry|sector|branche|industrie|secteur|industria|setor|settore' + '|secteur d activité',
  lossReason:
    'kaybetme nedeni|kayıp nedeni|سبب الخسارة|closed lost reason|reason for loss|reden van verlies|lost because|win loss reason|grund für verlust|' +
    'verlustursache|motif d échec|cause de perte|reden verloren',
  products:
    '商品|製品|produkty|products|product|line items|produkte|produkt|produits|productos|producto|produtos|prodotti|producten',
  contacts:
    'ilgili kişi|ilgili kişiler|yetkili kişi|irtibat kişisi|kişiler~|جهة الاتصال|جهات الاتصال|先方担当者|顧客担当者|担当者名~|取引先責任者|osoba kontaktowa|kontakty|nazwa kontaktu|contacts|contact|contact person|primary contact|primary contact name|main contact|main contact name|contact person name|point of contact|contact name|contact roles|people|person|persons|' +
    'participants|stakeholders|kontakte|kontakt|hauptkontakt|ansprechpartner|hauptansprechpartner|personen|contact principal|personne|contacto|' +
    'contactos|contacto principal|persona de contacto|persona|contatos|contato|contato principal|pessoa|pessoas|contatti|contatto|' +
    'referente|contactpersoon|contactpersonen|contacten|kontaktperson|' +
    'key contact|key contacts|related contacts|associated contacts|associated people|zugehörige personen|zugehörige kontakte|personnes associées|personas asociadas|contactos asociados|pessoas associadas|contatos associados|persone associate|contatti associati|related people|linked contacts|primary contacts|decision maker~|champion~|economic buyer~|technical buyer~|executive sponsor~|sponsor~|budget holder~|entscheider~|entscheiderin~|décideur~|décideuse~|decisor~|tomador de decisão~|beslisser~|決裁者~|' +
    'ansprechperson|ansprechpartnerin|kontaktpersonen|interlocuteur|interlocuteurs|personne ressource|personne de contact|contact client|contact associé|' +
    'contacts associés|contacto relacionado|contactos relacionados|interlocutor|contato relacionado|pessoa de contato|' +
    'contatto principale|persona di contatto|interlocutore|primair contact|hoofdcontact',
  team: 'team|sales team~|account team|collaborators|team members|teammitglieder|équipe~|equipo~|equipe~',
  forecast:
    'forecast category|forecast|prognosekategorie|prognose|catégorie de prévision|categoría de pronóstico',
  competitor:
    'المنافس|competidores|competencia|concorrentes|concorrenti|concurrentie|concurrenten|wettbewerb|konkurrent|konkurrenten',
  lastActivity:
    'last activity|last activity date|last contacted|last contact|last touch|last interaction|letzte aktivität|letzter kontakt|' +
    'dernière activité|dernier contact|última actividad|último contacto|última atividade|último contato|ultima attività|' +
    'ultimo contatto|laatste activiteit|laatste contact|' +
    'letzte interaktion|dernière interaction|última interacción|última interação|ultima interazione|laatste interactie|' +
    'last contact date|last touched|zuletzt kontaktiert|dernier échange|laatst gecontacteerd',
  first: 'first name|vorname|prénom|nombre de pila|primeiro nome|voornaam',
  last: 'last name|surname|family name|nachname|nom de famille|apellido|apellidos|sobrenome|cognome|achternaam',
};
