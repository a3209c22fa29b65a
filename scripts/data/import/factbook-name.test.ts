import { describe, expect, it } from 'vitest';
import { parseFactbookName, shortForms, wholeName } from './factbook-name.ts';

describe('a name with its known part in capitals', () => {
  it.each<[string, string, string[]]>([
    ['Vladimir Vladimirovich PUTIN', 'Vladimir Vladimirovich Putin', ['Vladimir Putin']],
    ['Donald J. TRUMP', 'Donald J. Trump', ['Donald Trump']],
    ['Luiz Inácio LULA da Silva', 'Luiz Inácio Lula da Silva', ['Luiz Inácio Lula', 'Luiz Lula']],
    ['Ferdinand MARCOS, Jr.', 'Ferdinand Marcos Jr.', ['Ferdinand Marcos']],
    ['Alix FILS-AIMÉ', 'Alix Fils-Aimé', []],
    ['Vjosa OSMANI-Sadriu', 'Vjosa Osmani-Sadriu', ['Vjosa Osmani']],
    ['Ali Hoseini-KHAMENEI', 'Ali Hoseini-Khamenei', ['Ali Khamenei']],
    ['Abdel Fattah EL-SISI', 'Abdel Fattah el-Sisi', []],
    ['Muhammad Shehbaz SHARIF', 'Muhammad Shehbaz Sharif', ['Shehbaz Sharif']],
    ['Timothy Le COCQ', 'Timothy Le Cocq', []],
    ['Alexander VAN DER BELLEN', 'Alexander Van Der Bellen', []],
    ['Ulisses CORREIA e SILVA', 'Ulisses Correia e Silva', []],
    [
      'MUHAMMAD BIN SALMAN bin Abd al-Aziz',
      'Muhammad bin Salman bin Abd al-Aziz',
      ['Muhammad bin Salman'],
    ],
    ['ABIY Ahmed Ali', 'Abiy Ahmed Ali', ['Abiy Ahmed']],
    ['CARL XVI GUSTAF', 'Carl XVI Gustaf', ['Carl XVI Gustaf']],
    ['Brian O’BRIEN', 'Brian O’Brien', []],
    ["TUI'IFANO Va’a II", "Tui'ifano Va’a II", ["Tui'ifano Va’a"]],
  ])('%s is %s', (text, whole, forms) => {
    const name = parseFactbookName(text);
    expect(name && wholeName(name)).toBe(whole);
    expect(name && shortForms(name, false)).toEqual(forms.filter((form) => form !== whole));
  });

  it('is not shortened where names begin with the surname', () => {
    for (const text of ['XI Jinping', 'KIM Jong Un', 'Pham Minh CHINH']) {
      const name = parseFactbookName(text);
      expect(name && shortForms(name, true)).toEqual([]);
    }
    const lee = parseFactbookName('John LEE Ka-chiu');
    expect(lee && shortForms(lee, true)).toEqual(['John Lee']);
  });

  it('is refused without capitals or with several stretches of them', () => {
    expect(parseFactbookName('Ana Reyes')).toBeUndefined();
    expect(parseFactbookName('ANA de la cruz REYES')).toBeUndefined();
  });
});
