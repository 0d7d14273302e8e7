@echo off
rem Starts Lockkeeper: without arguments the workbench, with arguments a headless command.
rem With --dev DIR before all else, the bundle whose classes a compiler writes into DIR takes part, and is taken anew when it
rem is built.
rem [--language LANGUAGE] [--read-only] --workspace DIR is the workbench, too: of that workspace, in that language (en, de, cs).
rem   LOCKKEEPER_JAVA_OPTIONS   more options for the Java virtual machine
setlocal EnableExtensions DisableDelayedExpansion
rem Another window that starts this one in its place has to keep its settings and to let go of the workspace first.
if defined LOCKKEEPER_AFTER powershell -NoProfile -Command "Wait-Process -Id %LOCKKEEPER_AFTER% -Timeout 60 -ErrorAction SilentlyContinue"
set "LOCKKEEPER_AFTER="
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
rem What stands behind --dev is in %1 and so on after this; %* has all of it still, and the command passes over --dev itself.
set "devs="
:dev
if not "%~1"=="--dev" goto ready
set "named=%~2"
if defined named if not exist "%named%\*" set "named="
if not defined named (
  echo lockkeeper: --dev expects the folder of a bundle's classes, such as target\classes; "%~2" is none 1>&2
  exit /b 1
)
if defined devs (set "devs=%devs%;%~f2") else set "devs=%~f2"
shift
shift
goto dev
:ready
set "launcher="
pushd "%here%plugins" 2>nul
for %%f in (org.eclipse.equinox.launcher_*.jar) do set "launcher=%here%plugins\%%f"
popd
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
set "beside=-Dlockkeeper.extensions="%LOCKKEEPER_EXTENSIONS%" -Dlockkeeper.installation="%here%." -Dlockkeeper.dev="%devs%" -Dorg.eclipse.equinox.simpleconfigurator.exclusiveInstallation=false"
if not defined LOCKKEEPER_DATA set "LOCKKEEPER_DATA=%APPDATA%\Lockkeeper\workbench"
set "workspace="
set "reading=false"
rem The language counts before any text is read, so it is looked up here; "system" leaves it to Java.
set "chosen="
set "language=en"
if "%~1"=="--language" goto language
if "%~1"=="-nl" goto language
if exist "%LOCKKEEPER_DATA%\personal.properties" for /f "usebackq tokens=1,* delims==" %%k in ("%LOCKKEEPER_DATA%\personal.properties") do if "%%k"=="org.lockkeeper.ui/settings\tlanguage" set "language=%%l"
goto named
:language
if "%~2"=="" goto named
set "chosen=%~2"
set "language=%~2"
shift
shift
:named
set "nl=-Dosgi.nl=%language:-=_%"
if "%language%"=="system" set "nl="
if "%~1"=="" goto workbench
if "%~1"=="--workspace" if not "%~2"=="" if "%~3"=="" (
  set "workspace=%~2"
  goto workbench
)
if "%~1"=="--read-only" if "%~2"=="--workspace" if not "%~3"=="" if "%~4"=="" (
  set "workspace=%~3"
  set "reading=true"
  goto workbench
)
rem Nearly all that a command reads stays in memory to its end; what reads no files ends before the optimizing compiler pays.
set "options=-XX:+UseSerialGC -XX:InitialRAMPercentage=10 -XX:MaxNewSize=256m -XX:MaxTenuringThreshold=0"
if "%~1"=="log" set "options=-XX:+UseSerialGC"
for %%c in (servers clients findings imports check) do if "%~1"=="%%c" set "options=%options% -XX:TieredStopAtLevel=1"
if "%~1"=="plan" if "%~2"=="--to" if "%~4"=="" set "options=%options% -XX:TieredStopAtLevel=1"
"%java%" %options% -Xlog:disable -Xlog:all=error:stderr --enable-native-access=ALL-UNNAMED %beside% %LOCKKEEPER_JAVA_OPTIONS% -jar "%launcher%" -nosplash -data @none -application org.lockkeeper.cli.headless %*
exit /b %ERRORLEVEL%
:workbench
set "named="
if defined workspace set "named="-Dlockkeeper.workspace=%workspace%""
start "" "%javaw%" -Xmx4g --enable-native-access=ALL-UNNAMED %beside% "-Dlockkeeper.data=%LOCKKEEPER_DATA%" -Dlockkeeper.reading=%reading% "-Dlockkeeper.language=%chosen%" %nl% %named% %LOCKKEEPER_JAVA_OPTIONS% -jar "%launcher%" -nosplash -data @noDefault
exit /b 0
