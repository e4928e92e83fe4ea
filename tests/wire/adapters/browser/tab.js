import { connect } from '/connection.js';

connect(Object.fromEntries(new URLSearchParams(location.search)));
