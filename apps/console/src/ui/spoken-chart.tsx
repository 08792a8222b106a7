/** What a drawing shows, as a table for screen readers; the first of a row names it. A table is never narrower than its words, so what hides it stands around it. */
export function SpokenChart({ caption, columns, rows }: { readonly caption: string; readonly columns: readonly string[]; readonly rows: readonly (readonly (string | number)[])[] }) {
  return (
    <div className="visually-hidden">
      <table>
        <caption>{caption}</caption>
        <thead><tr>{columns.map((column) => <th key={column} scope="col">{column}</th>)}</tr></thead>
        <tbody>{rows.map(([name, ...cells]) => <tr key={name}><th scope="row">{name}</th>{cells.map((cell, n) => <td key={columns[n + 1]}>{cell}</td>)}</tr>)}</tbody>
      </table>
    </div>
  );
}
