// Small helps that the pages do without: everything here is also possible with plain forms.
document.addEventListener('click', (event) => {
  const show = event.target.closest('[data-shows]')
  if (show) {
    const field = document.getElementById(show.dataset.shows)
    field.type = field.type === 'password' ? 'text' : 'password'
    show.textContent = field.type === 'password' ? show.dataset.show : show.dataset.hide
  }
  if (event.target.closest('[data-prints]')) window.print()
  const sharing = event.target.closest('[data-share]')
  if (sharing) share(sharing)
  const step = event.target.closest('[data-steps]')
  if (step) {
    const field = document.getElementById(step.dataset.steps)
    const next = (parseInt(field.value, 10) || 0) + Number(step.value)
    field.value = Math.min(Number(field.dataset.most), Math.max(1, next))
  }
})
document.addEventListener('change', (event) => {
  const written = document.querySelector('[name=otherDay]')
  if (written && event.target.name === 'wantedOn' && event.target.value !== 'other') written.value = ''
})
// A page that nobody looks at asks for no figures, so that it does not keep its session alive.
document.addEventListener('htmx:beforeRequest', (event) => {
  if (document.hidden && event.target.closest('[data-live]')) event.preventDefault()
})
// By the browser's own way where it has one, else the address is copied.
const share = (button) => {
  const page = { title: button.dataset.title || document.title, url: button.dataset.address || location.href }
  if (navigator.share) return navigator.share(page).catch(() => {})
  navigator.clipboard?.writeText(page.url).then(() => { button.lastElementChild.textContent = button.dataset.copied })
}
// "/" or Ctrl+K leads to the search, as people know it from elsewhere.
document.addEventListener('keydown', (event) => {
  const writing = event.target.closest('input, textarea, select, [contenteditable]')
  const asked = (event.key === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !writing && !event.ctrlKey && !event.metaKey && !event.altKey)
  const field = [...document.querySelectorAll('input[type=search]')].find((each) => each.offsetParent)
  if (!asked || !field) return
  event.preventDefault()
  field.focus()
})
for (const enhanced of document.querySelectorAll('[data-enhanced]')) enhanced.hidden = false
