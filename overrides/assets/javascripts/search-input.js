/* The theme's search box listens to keyup alone: pasted, dropped and dictated text must search as well. */
document.addEventListener("input", event => {
  if (event.target.matches("[data-md-component=search-query]"))
    event.target.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }))
})
