// Talks on the same matter as the one that is open, each a link to it.

import {html, nothing} from './lit/lit-html.js';
import {href} from './address.js';
import {say} from './strings.js';
import {talkList} from './talk-list.js';

export function similarTalks({similar, address}) {
  const {answer, answered, trouble} = similar;
  if (trouble || answered !== address.talk || !answer?.length) {
    return nothing;
  }
  return html`
    <section class="part similar"><h3>${say('talk.similar')}</h3>
      ${talkList({prefix: 'similar', talks: answer, link: talk => href({...address, talk})})}
    </section>`;
}
