package demo

import (
	"crypto/sha256"
	"fmt"
	"strings"
	"time"
)

// picturePath is where each outlet keeps its pictures.
const picturePath = "/media/"

func pictureOf(a *Article) string { return picturePath + key(a.ID) + ".svg" }

// picture draws a quiet landscape, a different one for each article, in the
// place of a photograph.
func (s *site) picture(path string, now time.Time) *document {
	for _, a := range s.world.visible(s.outlet.ID, now) {
		if a.Caption != "" && pictureOf(a) == path {
			return &document{mediaType: "image/svg+xml", modified: a.Published(), body: drawLandscape(a.ID)}
		}
	}
	return nil
}

func drawLandscape(seed string) []byte {
	bytes := sha256.Sum256([]byte(seed))
	hue := int(bytes[0]) * 360 / 256
	var out strings.Builder
	fmt.Fprintf(&out, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 420" role="img">`)
	fmt.Fprintf(&out, `<rect width="800" height="420" fill="hsl(%d 40%% 82%%)"/>`, hue)
	fmt.Fprintf(&out, `<circle cx="%d" cy="%d" r="42" fill="hsl(%d 70%% 92%%)"/>`, 80+int(bytes[1])*5/2, 60+int(bytes[2])/4, hue)
	for layer := range 3 {
		fmt.Fprintf(&out, `<path fill="hsl(%d 35%% %d%%)" d="M0 420`, hue+12*layer, 62-16*layer)
		for x := 0; x <= 8; x++ {
			fmt.Fprintf(&out, " L%d %d", x*100, 190+70*layer+int(bytes[3+9*layer+x])/4)
		}
		out.WriteString(` L800 420 Z"/>`)
	}
	out.WriteString("</svg>\n")
	return []byte(out.String())
}
