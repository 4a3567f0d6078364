@echo off
rem The command line of the installed program: the runtime as plain Node, without a window.
setlocal
set ELECTRON_RUN_AS_NODE=1
"%~dp0..\..\Chancery.exe" "%~dp0..\app.asar\out\main\chancery.js" %*
