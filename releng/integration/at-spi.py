"""What a screen reader gets from the window; run by the script beside this file."""
import subprocess
import sys
import time
import warnings

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi  # noqa: E402

warnings.simplefilter('ignore')
Atspi.set_timeout(15000, 60000)  # a busy machine answers late
STATE = Atspi.StateType
passed, failed = 0, 0


def application():
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        each = desktop.get_child_at_index(i)
        if each and 'ockkeeper' in (each.get_name() or '') and each.get_child_count():
            return each
    return None


def find(node, wanted, depth=0):
    """The first node in sight that is wanted; rows of long tables are not gone through."""
    try:
        if node is None or depth > 45 or depth > 3 and not has(node, STATE.SHOWING):
            return None
        if wanted(node):
            return node
        for i in range(min(node.get_child_count(), 80)):
            found = find(node.get_child_at_index(i), wanted, depth + 1)
            if found:
                return found
    except gi.repository.GLib.Error:
        pass  # it went while it was looked at
    return None


def wait(wanted, seconds=90):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = find(application(), wanted) if application() else None
        if found:
            return found
        time.sleep(0.5)
    return None


def until(holds, seconds=20):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if holds():
                return True
        except gi.repository.GLib.Error:
            pass  # a busy window answers late
        time.sleep(0.3)
    return False


def has(node, state):
    return node is not None and node.get_state_set().contains(state)


def named(role, name):
    return lambda n: n.get_role_name() == role and n.get_name() == name


def keys(*chords):
    for chord in chords:
        subprocess.run(['xdotool', 'key', chord], check=True)
        time.sleep(0.5)


def check(title, holds, saw=''):
    global passed, failed
    if callable(saw):
        try:
            saw = saw()
        except gi.repository.GLib.Error as e:
            saw = e
    if holds:
        passed += 1
    else:
        failed += 1
        print(f'FAILED: {title}: {saw}')


def grid():
    wait(named('menu', 'File'))
    # high enough for charts
    until(lambda: subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', 'workspace', 'windowsize', '1900', '1150'],
                                 stderr=subprocess.DEVNULL).returncode == 0, 60)
    table = wait(named('table', 'servers'))
    check('the table of servers is there', table is not None)
    if not table:
        return
    until(lambda: table.get_table_iface().get_n_rows() == 2)
    of = table.get_table_iface()
    check('it tells its size', (of.get_n_rows(), of.get_n_columns()) == (2, 11), (of.get_n_rows(), of.get_n_columns()))
    check('a column has its title', of.get_column_description(3) == 'Blocked', of.get_column_description(3))
    cell = of.get_accessible_at(0, 0)
    check('a cell has its text', cell.get_name() == 'mail1', cell.get_name())
    check('... and its column', cell.get_description() == 'Server', cell.get_description())
    check('... its role', cell.get_role_name() == 'table cell', cell.get_role_name())
    check('a row is read as a whole', of.get_row_description(1).startswith('Server mail2, Version'), of.get_row_description(1))
    table.get_component_iface().grab_focus()
    keys('Home', 'Down')
    check('the focus is told', until(lambda: has(table, STATE.FOCUSED)))
    check('the row that is selected is told', until(lambda: list(of.get_selected_rows()) == [1]), lambda: list(of.get_selected_rows()))
    check('a cell of it says so', until(lambda: has(of.get_accessible_at(1, 0), STATE.SELECTED)))
    check('a cell of another does not', not has(of.get_accessible_at(0, 0), STATE.SELECTED))
    area = table.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
    subprocess.run(['xdotool', 'mousemove', str(area.x + 30), str(area.y + 12), 'click', '1'], check=True)
    check('the order is told by its column', until(lambda: of.get_column_description(0) == 'Server, sorted ascending'),
          of.get_column_description(0))
    check('... and by the table', 'sorted by Server' in table.get_description(), table.get_description())


def charts():
    chart = wait(lambda n: n.get_name() == 'Verdicts by server', 30)
    check('a chart is there', chart is not None)
    if chart:
        check('it says all of itself', until(lambda: 'mail1: 9 Blocked' in chart.get_description()), lambda: chart.get_description())


def tree():
    found = wait(named('tree table', 'Servers and files'), 10)
    check('the tree is there', found is not None)
    if found:
        check('it tells its rows', found.get_table_iface().get_n_rows() > 5, found.get_table_iface().get_n_rows())


def log():
    wait(named('menu', 'File'))
    wait(named('tree table', 'Servers and files'))
    # the box may open late where the machine is busy
    until(lambda: keys('ctrl+3') or wait(named('frame', 'Search'), 5) or wait(named('dialog', 'Search'), 5), 60)
    subprocess.run(['xdotool', 'type', '--delay', '40', 'mail1 warning.log'], check=True)
    wait(lambda n: 'warning.log' in (n.get_name() or '') and n.get_role_name() == 'table cell', 20)
    keys('Return')
    lines = wait(lambda n: n.get_name() == 'Log text' and n.get_text_iface() is not None, 60)
    check('the lines of the log are there', lines is not None)
    if not lines:
        return
    of = lines.get_text_iface()
    check('those in sight are a text', until(lambda: of.get_character_count() > 500), lambda: of.get_character_count())
    until(lambda: lines.get_component_iface().grab_focus(), 60)
    keys('ctrl+Home')
    line = lambda: of.get_string_at_offset(of.get_caret_offset(), Atspi.TextGranularity.LINE).content
    check('the first line is read', until(lambda: 'No local mailbox' in line()), lambda: line())
    before = line()
    keys('Down')
    check('the next one is another', until(lambda: line() != before), lambda: line())
    at = of.get_caret_offset()
    check('... below it in the text', at > 0 and of.get_text(0, at).rstrip('\n').endswith(before.rstrip('\n')[-20:]), at)
    keys('ctrl+End')
    check('the last line is read', until(lambda: 'Kerio Updater Service' in line() or 'mailbox' in line() or 'expanded' in line()), lambda: line())
    check('where one is is told', 'Line' in (lines.get_description() or '') or bool(lines.get_description()), lines.get_description())


# the tables of the views, the column that has their first cell's title, and what has to be in a row of them
TABLES = (('Clients', 'alt+4', 'clients', 'Verdict', 'Blocked'), ('Findings', 'alt+shift+f', 'findings', 'Verdict', 'LK-101'),
          ('Imports', 'alt+8', 'imports', 'No.', 'mail1, mail2'), ('Upgrade', 'alt+6', 'steps', 'State', 'Open'))


def views():
    wait(named('menu', 'File'))
    wait(named('tree table', 'Servers and files'))
    for view, chord, name, column, told in TABLES:
        keys(chord)
        if name == 'steps':
            keys('ctrl+Page_Down')
        table = wait(lambda n, name=name: n.get_role_name() in ('table', 'tree table') and n.get_name() == name, 30)
        check(f'the table of {view} is there', table is not None)
        if not table:
            continue
        of = table.get_table_iface()
        check(f'{view}: it has rows', until(lambda: of.get_n_rows() > 0), lambda: of.get_n_rows())
        check(f'{view}: a column has its title', until(lambda: of.get_column_description(0).startswith(column)), lambda: of.get_column_description(0))
        check(f'{view}: a row is read as a whole', until(lambda: told in of.get_row_description(0)), lambda: of.get_row_description(0))
        table.get_component_iface().grab_focus()
        keys('ctrl+Home')
        check(f'{view}: the row that is selected is told', until(lambda: list(of.get_selected_rows()) == [0]), lambda: list(of.get_selected_rows()))
        cell = of.get_accessible_at(0, 0)
        check(f'{view}: its cell says so', until(lambda: has(cell, STATE.SELECTED)), lambda: cell.get_state_set().get_states())
        check(f'{view}: ... and has its text', bool(cell.get_name()), cell.get_name())
        if of.get_n_rows() > 1:
            keys('Down')
            check(f'{view}: the next one, too', until(lambda: list(of.get_selected_rows()) == [1]), lambda: list(of.get_selected_rows()))
            check(f'{view}: the first one is it no more', until(lambda: not has(of.get_accessible_at(0, 0), STATE.SELECTED)))


WANT_NAMES = {'push button', 'button', 'toggle button', 'check box', 'radio button', 'combo box', 'text', 'table', 'tree table',
              'page tab', 'menu', 'menu item', 'slider', 'spin button', 'link'}


def nameless(node, path=(), depth=0):
    """Where things that are operated have no name, nor a label that stands for one."""
    if node is None or depth > 45 or depth > 3 and not has(node, STATE.SHOWING):
        return
    try:
        role = node.get_role_name()
        here = path + (f'{role} {node.get_name() or ""!r}',)
        if role in WANT_NAMES and not (node.get_name() or node.get_description() or node.get_relation_set()) and (
                not node.get_parent() or not node.get_parent().get_name()):
            yield ' > '.join(here[-4:])
        if role not in ('table', 'tree table'):
            for i in range(min(node.get_child_count(), 80)):
                yield from nameless(node.get_child_at_index(i), here, depth + 1)
    except gi.repository.GLib.Error:
        pass  # it went while it was looked at


def names():
    wait(named('menu', 'File'))
    wait(named('tree table', 'Servers and files'))
    for view, chord in (('Overview', 'alt+2'), ('Server', 'alt+3'), ('Clients', 'alt+4'), ('Findings', 'alt+shift+f'), ('Log', 'alt+5'),
                        ('Upgrade', 'alt+6')):
        keys(chord)
        found = []
        # what is still being made has its name a moment later
        until(lambda: found.clear() or found.extend(nameless(application())) or not found, 15)
        check(f'everything has a name in {view}', not found, found[:6])
    for tab in ('Steps', 'Path', 'Waves', 'Rehearsal', 'Hand over'):
        keys('ctrl+Page_Down')
        found = []
        until(lambda: found.clear() or found.extend(nameless(application())) or not found, 15)
        check(f'everything has a name in {tab}', not found, found[:6])


for part in (grid, charts, tree, log, views, names):
    if len(sys.argv) == 1 or part.__name__ in sys.argv[1:]:
        part()
print(f'{passed} passed, {failed} failed')
sys.exit(1 if failed else 0)
