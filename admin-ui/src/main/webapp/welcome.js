// Completes the examples with the address that this page was opened at, so that they can be pasted.
const server = window.location.origin;
const call = document.getElementById("call");
call.textContent = `curl '${server}${call.textContent}'`;
const card = document.getElementById("card");
card.textContent = `curl -H 'Authorization: Bearer YOUR_TOKEN' ${server}${card.textContent}`;
