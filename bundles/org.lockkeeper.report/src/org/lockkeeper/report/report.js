(() => {
  const table = document.getElementById("clients");
  if (!table) return;
  const body = table.tBodies[0];
  const key = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.key ?? cell.textContent;
  };
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    head.querySelector("button").addEventListener("click", () => {
      const direction = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
      const order = new Intl.Collator("en", { sensitivity: "base" });
      for (const other of head.parentNode.cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", direction === 1 ? "ascending" : "descending");
      body.append(...[...body.rows].sort((a, b) => direction * order.compare(key(a, column), key(b, column))));
    });
  });
  const filter = document.getElementById("filter");
  filter.addEventListener("input", () => {
    const wanted = filter.value.toLowerCase();
    let shown = 0;
    for (const row of body.rows) {
      row.hidden = !row.textContent.toLowerCase().includes(wanted);
      if (!row.hidden) shown++;
    }
    document.getElementById("shown").textContent = wanted ? shown + " of " + body.rows.length + " rows" : "";
  });
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    opened.forEach(details => { details.open = true; });
  });
  window.addEventListener("afterprint", () => opened.forEach(details => { details.open = false; }));
})();
