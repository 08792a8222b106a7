import { readCalendarCsv } from './calendar-csv.js';

describe('readCalendarCsv', () => {
  it('reads days off and make-up workdays, with or without a heading, and leaves ordinary days to the calendar', () => {
    const text = '\uFEFFdate,isWorkday,name\r\n2027-01-01,0,元旦\r\n2027-01-03,1,"元旦, 调休"\r\n2027-01-04,1,\r\n\r\n2028-01-01,否,元旦\r\n';
    const expected = { years: [{ year: 2027, holidays: ['2027-01-01'], makeUpWorkdays: ['2027-01-03'] }, { year: 2028, holidays: ['2028-01-01'], makeUpWorkdays: [] }] };
    expect(readCalendarCsv(text)).toEqual(expected);
    expect(readCalendarCsv(text.replace(/^.*\r\n/, ''))).toEqual(expected);
  });

  it('does not mind the order of the lines', () => {
    const lines = ['2027-10-01,0,国庆节', '2027-01-01,0,元旦', '2027-10-09,1,国庆节'];
    expect(readCalendarCsv(lines.join('\n'))).toEqual(readCalendarCsv([...lines].reverse().join('\n')));
  });

  it('tells every fault with its line, and takes nothing over', () => {
    expect(readCalendarCsv('date,isWorkday,name\n2027-02-29,0,x\n2027-03-01,maybe,x\n2027-03-02,0,x\n2027-03-02,1,x\n2027/3/3,0,x')).toEqual({
      faults: [{ line: 2, fault: 'notADay' }, { line: 3, fault: 'neitherWorkNorRest' }, { line: 5, fault: 'twice' }, { line: 6, fault: 'notADay' }],
    });
    expect(readCalendarCsv('date,isWorkday,name\n')).toEqual({ faults: [{ line: 0, fault: 'empty' }] });
  });
});
