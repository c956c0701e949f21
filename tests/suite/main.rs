//! One binary for all tests of the product: one module a concern.
//!
//! Tests that need links between folders, pipes, permissions, signals or a shell are of Unix alone; those that play what
//! other systems leave behind, of Linux, which takes any name.

#[cfg(test)]
#[cfg(unix)]
mod accessible;
#[cfg(test)]
mod account;
#[cfg(test)]
mod accounted;
#[cfg(test)]
mod addresses;
#[cfg(test)]
mod advance;
#[cfg(test)]
mod amended;
#[cfg(test)]
mod archive;
#[cfg(test)]
mod asked;
#[cfg(test)]
mod asset;
#[cfg(test)]
#[cfg(unix)]
mod authoring;
#[cfg(test)]
mod before;
#[cfg(test)]
mod blocks;
#[cfg(test)]
#[cfg(unix)]
mod bringing;
#[cfg(test)]
#[cfg(unix)]
mod browser;
#[cfg(test)]
mod build;
#[cfg(test)]
#[cfg(unix)]
mod chrome;
#[cfg(test)]
#[cfg(unix)]
mod clicks;
#[cfg(test)]
mod codes;
#[cfg(test)]
mod combinations;
#[cfg(test)]
mod commands;
#[cfg(test)]
mod completions;
#[cfg(test)]
mod desk;
#[cfg(test)]
mod details;
#[cfg(test)]
mod dialects;
#[cfg(test)]
mod divided;
#[cfg(test)]
mod documents;
#[cfg(test)]
mod donors;
mod doubts;
#[cfg(test)]
#[cfg(unix)]
mod drafts;
#[cfg(test)]
mod edits;
#[cfg(test)]
mod elsewhere;
#[cfg(test)]
mod enclosures;
#[cfg(test)]
#[cfg(unix)]
mod entrance;
#[cfg(test)]
mod events;
#[cfg(test)]
mod extraction;
#[cfg(test)]
mod faces;
#[cfg(test)]
mod fact_edits;
#[cfg(test)]
mod faults;
#[cfg(test)]
mod files;
#[cfg(test)]
mod finding;
#[cfg(test)]
#[cfg(unix)]
mod focus;
#[cfg(test)]
#[cfg(unix)]
mod folders;
mod folds;
#[cfg(test)]
mod footers;
#[cfg(test)]
mod formats;
#[cfg(test)]
mod golden;
#[cfg(test)]
mod guards;
#[cfg(test)]
#[cfg(unix)]
mod hands;
#[cfg(test)]
mod hard;
#[cfg(test)]
#[cfg(unix)]
mod harmless;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod hours;
#[cfg(test)]
mod icalendar;
#[cfg(test)]
mod import;
#[cfg(test)]
mod incremental;
#[cfg(test)]
mod init;
#[cfg(test)]
mod input;
#[cfg(test)]
mod joint;
#[cfg(test)]
#[cfg(unix)]
mod journeys;
#[cfg(test)]
mod judge;
#[cfg(test)]
mod keys;
#[cfg(test)]
mod kinds;
#[cfg(test)]
mod kits;
#[cfg(test)]
mod language;
#[cfg(test)]
mod layout;
#[cfg(test)]
mod leads;
#[cfg(test)]
mod licences;
#[cfg(test)]
mod limits;
#[cfg(test)]
mod lock;
#[cfg(test)]
mod mails;
#[cfg(test)]
mod meanwhile;
#[cfg(test)]
mod media;
#[cfg(test)]
mod memory;
#[cfg(test)]
mod message;
#[cfg(test)]
mod messages;
#[cfg(test)]
mod missing;
#[cfg(test)]
mod mistakes;
#[cfg(test)]
mod moments;
#[cfg(test)]
mod mutated;
#[cfg(test)]
mod neighbours;
mod new;
#[cfg(test)]
#[cfg(unix)]
mod numbered;
#[cfg(test)]
mod office;
#[cfg(test)]
mod outputs;
#[cfg(test)]
mod pages;
#[cfg(test)]
mod parts;
#[cfg(test)]
#[cfg(unix)]
mod pasting;
#[cfg(test)]
mod pdf_write;
#[cfg(test)]
mod people;
#[cfg(test)]
mod phones;
#[cfg(test)]
#[cfg(target_os = "linux")]
mod portable;
#[cfg(test)]
mod previews;
#[cfg(test)]
mod print;
#[cfg(test)]
mod private;
#[cfg(test)]
mod programs;
#[cfg(test)]
mod project;
mod proofread;
#[cfg(test)]
mod publishing;
#[cfg(test)]
mod reading;
#[cfg(test)]
mod receivers;
#[cfg(test)]
mod recording;
#[cfg(test)]
mod repairs;
#[cfg(test)]
mod reports;
#[cfg(test)]
mod requests;
#[cfg(test)]
mod returns;
#[cfg(test)]
#[cfg(unix)]
mod rows;
#[cfg(test)]
mod rules;
#[cfg(test)]
#[cfg(unix)]
mod screens;
#[cfg(test)]
mod seams;
mod sending;
#[cfg(test)]
mod sentences;
#[cfg(test)]
mod serve;
#[cfg(test)]
mod silent;
#[cfg(test)]
mod since;
#[cfg(test)]
mod site;
#[cfg(test)]
mod smuggled;
#[cfg(test)]
mod spelling;
#[cfg(test)]
#[cfg(unix)]
mod spoilt;
#[cfg(test)]
mod status;
#[cfg(test)]
mod still;
#[cfg(test)]
mod stress;
#[cfg(test)]
mod stubs;
#[cfg(test)]
mod supply;
#[cfg(test)]
#[cfg(unix)]
mod survival;
#[cfg(test)]
mod syntax;
#[cfg(test)]
mod tables;
#[cfg(test)]
#[cfg(unix)]
mod tabs;
#[cfg(test)]
mod terminal;
#[cfg(test)]
mod text;
#[cfg(test)]
mod theme;
#[cfg(test)]
mod tidy;
#[cfg(test)]
#[cfg(unix)]
mod told;
#[cfg(test)]
mod tongues;
#[cfg(test)]
mod translators;
#[cfg(test)]
#[cfg(unix)]
mod turned;
#[cfg(test)]
mod undone;
#[cfg(test)]
mod untidy;
#[cfg(test)]
mod visibility;
#[cfg(test)]
mod word;
#[cfg(test)]
mod writers;
#[cfg(test)]
mod writing;
#[cfg(test)]
mod wrong;
