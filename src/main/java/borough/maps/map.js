/* global L */
/* A map beside the question where something is. The page works without it: a street, an address or
   a grid reference is found by typing. What is drawn is the council's own; pictures beneath it come
   only from where the council says. */
const STEP = 5
const LEAP = 50
const METRES_A_DEGREE = 111320
const STREETS_FROM = 14
const NAMES_FROM = 16
const WARDS_FROM = 12.5
const NEAR = 17
const PIECES_MAX = 60

const plain = text => {
  const element = document.createElement('span')
  element.textContent = text
  return element
}

const fetched = async path => {
  const answer = await fetch(path)
  if (!answer.ok) throw new Error(path + ': ' + answer.status)
  return answer.json()
}

class PlaceMap {
  constructor (root) {
    this.root = root
    this.form = root.closest('form')
    this.words = root.dataset
    this.key = root.dataset.placemap
    this.pieces = new Map()
    this.status = root.querySelector('[data-status]')
    this.use = root.querySelector('[data-use]')
    if (!this.form) return
    root.hidden = false
    this.draw()
  }

  async draw () {
    const ground = this.root.querySelector('[data-map]')
    this.map = L.map(ground, { keyboard: false, attributionControl: false, zoomControl: false, zoomSnap: 0.5, minZoom: 10, maxZoom: 19, fadeAnimation: false })
    L.control.zoom({ zoomInTitle: this.words.closer, zoomOutTitle: this.words.farther }).addTo(this.map)
    this.streets = L.layerGroup().addTo(this.map)
    this.pin = L.marker([0, 0], { icon: L.divIcon({ className: 'placemap__pin', iconSize: [28, 40], iconAnchor: [14, 40] }), keyboard: false, draggable: true, interactive: true })
    this.listen(ground)
    const borders = await fetched('/map/borders').catch(() => null)
    if (!borders) {
      // Without its borders nobody would know where they are: the list says it without the map.
      this.root.hidden = true
      return
    }
    if (borders.tiles) {
      L.control.attribution({ prefix: false }).addTo(this.map)
      L.tileLayer(borders.tiles, { maxZoom: 19, attribution: plain(borders.thanks).innerHTML }).addTo(this.map)
    }
    const wards = L.geoJSON(borders, {
      interactive: false,
      style: { className: 'placemap__ward' },
      onEachFeature: (it, ward) => ward.bindTooltip(plain(it.properties.name), { permanent: true, direction: 'center', className: 'placemap__name placemap__name--ward' })
    }).addTo(this.map)
    this.map.on('moveend', () => this.drawPieces())
    if (wards.getBounds().isValid()) this.map.fitBounds(wards.getBounds())
    else this.map.setView([54, -2], 10)
    this.begin()
  }

  /* Where they said before, or what they have chosen in the list. */
  begin () {
    const list = this.form.querySelector(`select[name="${this.key}"]`)
    const found = this.choices().find(it => it.checked) || this.choices()[0]
    const value = this.words.at || (list && (list.value || list.options[1].value)) || (found && found.value)
    if (value) this.look(value)
  }

  choices () {
    return [...this.form.querySelectorAll(`input[type=radio][name="${this.key}"]`)]
  }

  listen (ground) {
    this.map.on('click', it => this.put(it.latlng))
    this.pin.on('dragend', () => this.put(this.pin.getLatLng()))
    ground.addEventListener('keydown', it => this.press(it))
    for (const button of this.root.querySelectorAll('[data-move]')) {
      button.addEventListener('click', () => this.move(button.dataset.move, LEAP / 2))
    }
    this.form.addEventListener('change', it => {
      if (it.target.name === this.key && it.target.value) this.look(it.target.value)
    })
    // Enter in a field beside the map presses the form's first button, though nobody sees it.
    this.use.addEventListener('click', () => { if (!this.use.hidden) this.answer() })
    const mine = this.root.querySelector('[data-mine]')
    if (navigator.geolocation) mine.addEventListener('click', () => this.findMe())
    else mine.hidden = true
  }

  press (it) {
    const to = { ArrowUp: 'north', ArrowDown: 'south', ArrowLeft: 'west', ArrowRight: 'east' }[it.key]
    if (to) {
      it.preventDefault()
      this.move(to, it.shiftKey ? LEAP : STEP)
    } else if (it.key === '+' || it.key === '=') this.map.zoomIn()
    else if (it.key === '-') this.map.zoomOut()
  }

  move (to, metres) {
    const from = this.at || this.map.getCenter()
    const north = { north: metres, south: -metres }[to] || 0
    const east = { east: metres, west: -metres }[to] || 0
    const wide = METRES_A_DEGREE * Math.cos(from.lat * Math.PI / 180)
    this.put(L.latLng(from.lat + north / METRES_A_DEGREE, from.lng + east / wide))
  }

  put (at, zoom) {
    this.at = this.latest = at
    this.pin.setLatLng(at).addTo(this.map)
    // Whoever presses a map of the whole borough can't have meant these five metres yet.
    if (zoom || this.map.getZoom() < STREETS_FROM) this.map.setView(at, zoom || NEAR)
    else if (!this.map.getBounds().pad(-0.1).contains(at)) this.map.panTo(at)
    clearTimeout(this.asking)
    this.asking = setTimeout(() => this.ask(at), 250)
  }

  async ask (at) {
    try {
      const near = await fetched(`/map/near?lat=${at.lat.toFixed(6)}&lon=${at.lng.toFixed(6)}`)
      if (at !== this.at) return
      const street = near.street ? `${this.words.near} ${near.street}.` : this.words.nowhere
      this.status.textContent = near.wrong ? near.wrong + '.' : near.land ? `${street} ${near.land}.` : street
      this.use.hidden = !!near.wrong
    } catch {
      this.status.textContent = this.words.unknown
      this.use.hidden = false
    }
  }

  async look (value) {
    const wanted = this.latest = Symbol(value)
    try {
      const place = await fetched('/map/place?of=' + encodeURIComponent(value))
      // Whoever put the pin somewhere meanwhile meant that.
      if (this.latest !== wanted) return
      this.map.setView([place.lat, place.lon], NEAR)
      this.at = L.latLng(place.lat, place.lon)
      this.pin.setLatLng(this.at).addTo(this.map)
      // What was chosen in the list holds now, and not where the pin was put before.
      this.status.textContent = ''
      this.use.hidden = true
    } catch { /* the list says it without the map */ }
  }

  findMe () {
    this.status.textContent = this.words.looking
    navigator.geolocation.getCurrentPosition(
      it => this.put(L.latLng(it.coords.latitude, it.coords.longitude), NEAR),
      () => { this.status.textContent = this.words.notfound },
      { enableHighAccuracy: true, timeout: 15000 })
  }

  /* The pin takes the place of what was typed or chosen. */
  answer () {
    for (const it of this.choices()) it.checked = false
    for (const it of this.form.querySelectorAll(`select[name="${this.key}"]`)) it.disabled = true
    for (const it of this.form.querySelectorAll(`[name="${this.key}-place"]`)) it.value = ''
    this.say(this.key, `pin:${this.at.lat.toFixed(6)},${this.at.lng.toFixed(6)}`)
    this.say(this.key + '-chosen', 'yes')
  }

  say (name, value) {
    const field = document.createElement('input')
    field.type = 'hidden'
    field.name = name
    field.value = value
    this.root.append(field)
  }

  drawPieces () {
    const zoom = this.map.getZoom()
    const ground = this.root.querySelector('[data-map]').classList
    ground.toggle('placemap__map--named', zoom >= NAMES_FROM)
    ground.toggle('placemap__map--wards', zoom >= WARDS_FROM && zoom < NAMES_FROM)
    if (zoom < STREETS_FROM) return
    const box = this.map.getBounds()
    const wanted = []
    for (let south = Math.floor(box.getSouth() * 100); south <= box.getNorth() * 100; south++) {
      for (let west = Math.floor(box.getWest() * 100); west <= box.getEast() * 100; west++) wanted.push(south + '/' + west)
    }
    for (const piece of wanted.slice(0, PIECES_MAX)) this.drawPiece(piece)
  }

  async drawPiece (piece) {
    if (this.pieces.has(piece)) return
    this.pieces.set(piece, true)
    try {
      L.geoJSON(await fetched('/map/pieces/' + piece), {
        interactive: false,
        filter: it => !it.properties.id || !this.pieces.has(it.properties.id),
        style: it => ({ className: it.geometry.type === 'Polygon' ? 'placemap__land' : 'placemap__street' }),
        onEachFeature: (it, line) => {
          if (it.properties.id) this.pieces.set(it.properties.id, true)
          if (it.properties.name) line.bindTooltip(plain(it.properties.name), { permanent: true, direction: 'center', className: 'placemap__name' })
        }
      }).addTo(this.streets)
    } catch {
      this.pieces.delete(piece)
    }
  }
}

for (const root of document.querySelectorAll('[data-placemap]')) new PlaceMap(root)
