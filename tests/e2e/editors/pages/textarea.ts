import { lines, place, START } from './page';

const area = document.createElement('textarea');
area.value = START.join('\n');
area.style.cssText = 'width:100%;height:200px;box-sizing:border-box';
place().append(area);
window.editorPage = {
  model: () => lines(area.value),
  shown: () => lines(area.value),
  formatted: () => true,
  element: () => area,
};
