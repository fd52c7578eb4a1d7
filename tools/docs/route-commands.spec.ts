import { routeCommands } from './route-commands';

const source = `
@Controller('doors')
export class DoorController {
  @Post()
  open(caller: Caller) {
    return this.doors.handle(command('OpenDoor', {}, caller));
  }
  @Post('closed')
  close(@Param('OpenDoor') why: string) {
    return why === 'wind' ? command('SlamDoor', {}) : command('CloseDoor', {});
  }
  @Get()
  see() {
    return 'a door';
  }
}`;

it('finds the commands a route sends', () => {
  const found = routeCommands(source, new Set(['OpenDoor', 'CloseDoor', 'SlamDoor', 'PaintDoor']));
  expect([...found]).toEqual([
    ['DoorController_open', ['OpenDoor']],
    ['DoorController_close', ['SlamDoor', 'CloseDoor']],
  ]);
});
