-- "HIM" is the field's own name, and to the English dictionary a word of no weight.
create function search_text(text text) returns text
  language sql immutable strict parallel safe
  return regexp_replace(text, '\mHIM\M', 'health information management', 'g');

create index listing_pay on listing ((coalesce(pay_yearly_max, pay_yearly_min, 0)) desc, posted_at desc, id desc)
  where state <> 'closed';
