# Lockkeeper's collector, as a PowerShell script (2.0 and newer):
#   powershell -NoProfile -ExecutionPolicy Bypass -File lockkeeper-collector.ps1 FOLDER
# Writes FOLDER\COMPUTER.json, the same document as lockkeeper-collector.js; changes nothing else.
# NEVER RUN YET: there was no PowerShell to try it with. Prefer lockkeeper-collector.cmd, which was tried under Wine.
param([Parameter(Mandatory = $true)][string]$Folder)
$ErrorActionPreference = 'Stop'
$notKnown = @()
function Quote($text) {
    $result = New-Object System.Text.StringBuilder
    foreach ($c in ([string]$text).ToCharArray()) {
        $code = [int]$c
        if ($code -eq 34 -or $code -eq 92) { [void]$result.Append('\').Append($c) }
        elseif ($code -lt 32 -or $code -gt 126) { [void]$result.Append('\u').Append($code.ToString('x4')) }
        else { [void]$result.Append($c) }
    }
    '"' + $result.ToString() + '"'
}
function Text($value) { if ([string]::IsNullOrEmpty([string]$value)) { 'null' } else { Quote $value } }
function Unknown($what, $reason) {
    $script:notKnown += '{"what": ' + (Quote $what) + ', "reason": ' + (Quote $reason) + '}'
}
function Flag($value) { if ($value -eq $null) { 'null' } elseif ($value) { 'true' } else { 'false' } }

$bits = if ($env:PROCESSOR_ARCHITEW6432 -or $env:PROCESSOR_ARCHITECTURE -ne 'x86') { 64 } else { 32 }
$key = 'HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall'
$programs = @()
function View($number) {
    $switch = if ($bits -eq 32) { @() } else { @("/reg:$number") }
    try { $lines = & reg.exe query $key /s @switch 2>$null } catch { $lines = $null }
    if ($LASTEXITCODE -ne 0 -or $lines -eq $null) {
        Unknown "programs of the $number-bit list" "reg query ended with $LASTEXITCODE"
        return 'failed'
    }
    $current = $null
    foreach ($line in @($lines) + 'HKEY_') {
        if ($line -match '^HKEY_') {
            if ($current -and $current.DisplayName) {
                $script:programs += '{"view": "' + $number + '", "key": ' + (Text $current.Key) + ', "name": ' +
                    (Text $current.DisplayName) + ', "version": ' + (Text $current.DisplayVersion) + ', "publisher": ' +
                    (Text $current.Publisher) + ', "installDate": ' + (Text $current.InstallDate) + ', "location": ' +
                    (Text $current.InstallLocation) + '}'
            }
            $current = @{ Key = ($line -replace '^.*\\', '').Trim() }
        } elseif ($line -match '^\s+(DisplayName|DisplayVersion|Publisher|InstallDate|InstallLocation)\s+REG_(?:EXPAND_)?SZ\s+(.*)$') {
            $current[$matches[1]] = $matches[2].Trim()
        }
    }
    'read'
}
$view32 = View 32
$view64 = if ($bits -eq 32) { 'none' } else { View 64 }

$account = $null
$upn = & whoami.exe /upn 2>$null
if ($LASTEXITCODE -eq 0 -and "$upn" -match '^[\x21-\x3f\x41-\x7e]+@[\x21-\x3f\x41-\x7e]+$') { $account = "$upn" }
else { Unknown 'account name (UPN) of the user' "whoami /upn ended with $LASTEXITCODE" }

$administrator = $null
$groups = (& whoami.exe /groups 2>$null) -join "`n"
if ($LASTEXITCODE -eq 0 -and $groups -match 'S-1-(1-0|5-32-545|5-11)\b') { $administrator = $groups -match 'S-1-5-32-544\b' }
else { Unknown 'whether the user is a local administrator' "whoami /groups ended with $LASTEXITCODE" }

$members = 'null'
try {
    $group = Get-WmiObject -Query "select Name from Win32_Group where LocalAccount = true and SID = 'S-1-5-32-544'"
    $adsi = [ADSI]("WinNT://./" + $group.Name + ",group")
    $names = @($adsi.psbase.Invoke('Members') | ForEach-Object {
        Quote (($_.GetType().InvokeMember('ADsPath', 'GetProperty', $null, $_, $null) -replace '^WinNT://', '') -replace '/', '\') })
    $members = '[' + ($names -join ', ') + ']'
} catch { Unknown 'members of the local administrators' $_.Exception.Message }

$outlook = 'null'
try {
    $path = $null
    foreach ($branch in 'HKLM:\SOFTWARE', 'HKLM:\SOFTWARE\Wow6432Node') {
        $item = Get-ItemProperty "$branch\Microsoft\Windows\CurrentVersion\App Paths\OUTLOOK.EXE" -ErrorAction SilentlyContinue
        if ($item -and -not $path) { $path = ([string]$item.'(default)').Trim('"') }
    }
    if ($path -and (Test-Path -LiteralPath $path)) {
        $info = [System.Diagnostics.FileVersionInfo]::GetVersionInfo($path)
        $version = "$($info.FileMajorPart).$($info.FileMinorPart).$($info.FileBuildPart).$($info.FilePrivatePart)"
        $bitness = $null
        foreach ($branch in 'HKLM:\SOFTWARE', 'HKLM:\SOFTWARE\Wow6432Node') {
            $item = Get-ItemProperty "$branch\Microsoft\Office\$($info.FileMajorPart).0\Outlook" -ErrorAction SilentlyContinue
            if ($item -and -not $bitness) { $bitness = $item.Bitness }
        }
        $outlook = '{"path": ' + (Text $path) + ', "version": ' + (Text $version) + ', "bitness": ' + (Text $bitness) + '}'
    } else { Unknown 'Outlook' 'no entry under App Paths; it may be installed all the same' }
} catch { Unknown 'Outlook' $_.Exception.Message }

$complete = $true
$databases = @()
$root = Split-Path -Parent $env:USERPROFILE
try {
    foreach ($user in Get-ChildItem -LiteralPath $root -Force | Where-Object { $_.PSIsContainer -and -not ($_.Attributes -band [IO.FileAttributes]::ReparsePoint) }) {
        try {
            [void](Get-ChildItem -LiteralPath $user.FullName -Force)
            foreach ($local in 'AppData\Local', 'Local Settings\Application Data') {
                $base = Join-Path $user.FullName "$local\Kerio\Outlook Connector"
                if ($local -like 'Local*' -and (Test-Path -LiteralPath (Join-Path $user.FullName 'AppData\Local'))) { continue }
                if (-not (Test-Path -LiteralPath $base)) { continue }
                foreach ($profile in Get-ChildItem -LiteralPath $base -Force | Where-Object { $_.PSIsContainer }) {
                    $files = @(Get-ChildItem -LiteralPath $profile.FullName -Force | Where-Object { $_.Extension -eq '.fdb' })
                    if ($files.Count -eq 0) { continue }
                    $bytes = ($files | Measure-Object -Property Length -Sum).Sum
                    $free = (New-Object IO.DriveInfo ($profile.FullName.Substring(0, 1))).AvailableFreeSpace
                    $databases += '{"user": ' + (Text $user.Name) + ', "folder": ' + (Text $profile.FullName) +
                        ', "bytes": ' + [long]$bytes + ', "freeBytes": ' + [long]$free + '}'
                }
            }
        } catch { $complete = $false; Unknown "databases of $($user.Name)" $_.Exception.Message }
    }
} catch { $complete = $false; Unknown "databases below $root" $_.Exception.Message }

$host_ = (Get-ItemProperty 'HKLM:\SYSTEM\CurrentControlSet\Services\Tcpip\Parameters' -ErrorAction SilentlyContinue).Hostname
if (-not $host_) { $host_ = $env:COMPUTERNAME }
$document = @"
{
  "schema": "lockkeeper/computer/1",
  "writtenBy": "collector, PowerShell",
  "collectedAt": "$((Get-Date).ToString("yyyy-MM-ddTHH:mm:sszzz", [Globalization.CultureInfo]::InvariantCulture))",
  "computer": $(Text $host_),
  "domain": $(Text $env:USERDOMAIN),
  "user": $(Text $env:USERNAME),
  "account": $(Text $account),
  "userIsAdministrator": $(Flag $administrator),
  "windows": {"version": $(Text ([Environment]::OSVersion.Version.ToString())), "bits": $bits},
  "views": {"bits32": "$view32", "bits64": "$view64"},
  "programs": [
$($programs -join ",`r`n")
  ],
  "programCount": $($programs.Count),
  "outlook": $outlook,
  "administrators": $members,
  "databases": {"complete": $(Flag $complete), "list": [$($databases -join ', ')]},
  "notKnown": [$($notKnown -join ', ')],
  "end": true
}
"@
# written under another name first: a document is there whole or not at all
$part = Join-Path $Folder ("$host_." + [Guid]::NewGuid().ToString('N').Substring(0, 8) + '.tmp')
[IO.File]::WriteAllText($part, $document, [Text.Encoding]::ASCII)
Move-Item -LiteralPath $part -Destination (Join-Path $Folder "$host_.json") -Force
Write-Output "Written: $(Join-Path $Folder "$host_.json")"
