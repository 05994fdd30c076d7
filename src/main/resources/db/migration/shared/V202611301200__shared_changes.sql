-- What instances keep in memory, with a mark that is another one after each change, so that each knows when to read it again.
CREATE TABLE change_mark (
    what VARCHAR(30) NOT NULL PRIMARY KEY,
    mark CHAR(36) NOT NULL
);
