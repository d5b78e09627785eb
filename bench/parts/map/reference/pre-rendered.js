import { offer } from "./protocol.js";

offer([...document.querySelectorAll("#m path")]);
