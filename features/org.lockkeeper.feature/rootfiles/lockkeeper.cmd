@echo off
rem Starts Lockkeeper: without arguments the workbench, with arguments a headless command.
rem   LOCKKEEPER_JAVA_OPTIONS   more options for the Java virtual machine
setlocal EnableExtensions DisableDelayedExpansion
set "here=%~dp0"
set "java=java"
set "javaw=javaw"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" (
  set "java=%JAVA_HOME%\bin\java.exe"
  set "javaw=%JAVA_HOME%\bin\javaw.exe"
)
if exist "%here%jre\bin\java.exe" (
  set "java=%here%jre\bin\java.exe"
  set "javaw=%here%jre\bin\javaw.exe"
)
set "launcher="
for %%f in ("%here%plugins\org.eclipse.equinox.launcher_*.jar") do set "launcher=%%f"
if not defined launcher (
  echo lockkeeper: the installation is incomplete: no launcher in "%here%plugins" 1>&2
  exit /b 1
)
if not defined LOCALAPPDATA if not defined LOCKKEEPER_CACHE (
  echo lockkeeper: LOCALAPPDATA is not set, so there is no folder of your own for the cache: set it, or LOCKKEEPER_CACHE 1>&2
  exit /b 1
)
if not defined APPDATA if not defined LOCKKEEPER_DATA (
  echo lockkeeper: APPDATA is not set, so there is no folder of your own for the state of the window: set it, or LOCKKEEPER_DATA 1>&2
  exit /b 1
)
if not defined LOCKKEEPER_CACHE set "LOCKKEEPER_CACHE=%LOCALAPPDATA%\Lockkeeper\cache"
if not defined LOCKKEEPER_EXTENSIONS if defined LOCKKEEPER_DATA set "LOCKKEEPER_EXTENSIONS=%LOCKKEEPER_DATA%\extensions"
if not defined LOCKKEEPER_EXTENSIONS set "LOCKKEEPER_EXTENSIONS=%APPDATA%\Lockkeeper\extensions"
set "beside=-Dlockkeeper.extensions="%LOCKKEEPER_EXTENSIONS%" -Dlockkeeper.installation="%here%." -Dorg.eclipse.equinox.simpleconfigurator.exclusiveInstallation=false"
if not defined LOCKKEEPER_DATA set "LOCKKEEPER_DATA=%APPDATA%\Lockkeeper\workbench"
if "%~1"=="" (
  start "" "%javaw%" -Xmx4g --enable-native-access=ALL-UNNAMED %beside% %LOCKKEEPER_JAVA_OPTIONS% -jar "%launcher%" -nosplash -data "%LOCKKEEPER_DATA%"
  exit /b 0
)
rem Nearly all that a command reads stays in memory to its end; what reads no files ends before the optimizing compiler pays.
set "options=-XX:+UseSerialGC -XX:InitialRAMPercentage=10 -XX:MaxNewSize=256m -XX:MaxTenuringThreshold=0"
if "%~1"=="log" set "options=-XX:+UseSerialGC"
for %%c in (servers clients findings imports check) do if "%~1"=="%%c" set "options=%options% -XX:TieredStopAtLevel=1"
if "%~1"=="plan" if "%~2"=="--to" if "%~4"=="" set "options=%options% -XX:TieredStopAtLevel=1"
"%java%" %options% -Xlog:disable -Xlog:all=error:stderr --enable-native-access=ALL-UNNAMED %beside% %LOCKKEEPER_JAVA_OPTIONS% -jar "%launcher%" -nosplash -data @none -application org.lockkeeper.cli.headless %*
exit /b %ERRORLEVEL%
