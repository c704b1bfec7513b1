"""Values → pixels: the cards that chats show of a link, and the site's icons. Only these modules draw."""
