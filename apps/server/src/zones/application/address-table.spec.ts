import { addressKey, MOST_LINES, readAddressTable } from './address-table.js';

describe('a table of addresses', () => {
  it('should read what was pasted from a spreadsheet and what was saved as text alike', () => {
    const read = { line: 2, building: '1栋', address: '蕉门路1号', unit: '1单元', room: '101', zone: '一楼责任区' };
    expect(readAddressTable('楼栋\t地址\t单元\t房号\t责任区\n1栋\t蕉门路1号\t1单元\t101\t一楼责任区\n')).toEqual({ lines: [read], faults: [] });
    expect(readAddressTable('\uFEFF楼栋,地址,单元,房号,责任区\r\n1栋,"蕉门路1号",1单元,101,一楼责任区\r\n').lines).toEqual([read]);
    expect(readAddressTable('1栋,"蕉门路1号, ""东门""",,101,').lines).toMatchObject([{ line: 1, address: '蕉门路1号, "东门"', unit: '', zone: '' }]);
  });

  it('should say line by line what does not fit', () => {
    const { faults } = readAddressTable(['1栋,路,1单元,101,区', '1栋,路', ',路,1单元,102,区', '1栋,路,1单元,,区', '１栋,路,1单元, 101,区', `1栋,路,1单元,${'9'.repeat(21)},区`].join('\n'));
    expect(faults.map(({ line, fault }) => [line, fault])).toEqual([[2, 'columns'], [3, 'building'], [4, 'room'], [5, 'twice'], [6, 'room']]);
    expect(readAddressTable(Array.from({ length: MOST_LINES + 1 }, (_, n) => `1栋,路,,${n},区`).join('\n')).faults).toEqual([{ line: MOST_LINES + 1, fault: 'tooMany', value: String(MOST_LINES) }]);
  });

  it('should take a full-width digit, a blank or a capital more for the same door', () => {
    expect(addressKey('Ａ栋', '１单元')).toBe(addressKey('a 栋', '1单元'));
    expect(addressKey('1', '11')).not.toBe(addressKey('11', '1'));
  });
});
