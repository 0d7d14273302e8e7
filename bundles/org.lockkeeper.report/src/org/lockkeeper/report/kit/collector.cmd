@echo off
rem Lockkeeper's collector. Give the folder for the results, which users must be able to write to:
rem   lockkeeper-collector.cmd \\server\share\results
rem Without one: the folder "results" beside this file.
setlocal
set "RESULTS=%~1"
if "%RESULTS%"=="" set "RESULTS=%~dp0results"
if not exist "%RESULTS%\" mkdir "%RESULTS%" 2>nul
cscript //nologo "%~dp0lockkeeper-collector.js" "%RESULTS%"
exit /b %ERRORLEVEL%
