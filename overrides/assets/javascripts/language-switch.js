/* The language switch keeps the #anchor: both languages share their anchors. */
document.addEventListener("click", event => {
  const link = event.target.closest("a.language-switch")
  if (link) link.hash = location.hash
})
