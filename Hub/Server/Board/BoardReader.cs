using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Realtime.Consoles;

namespace Omnichannel.Hub.Board;

/// <summary>Puts the board of a viewer together: their departments, and whoever is in one of these.</summary>
internal sealed class BoardReader(HubDirectory directory, BoardNumbers numbers, ConsoleConnections connections, TimeProvider clock)
{
    public async Task<BoardView> ReadAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        var known = directory.Current;
        var departments = known.Departments.Where(department => viewer.Sees(department.Id)).OrderBy(department => department.Name, StringComparer.OrdinalIgnoreCase).ToList();
        var shown = await numbers.GetAsync(departments, cancellationToken);
        var connected = connections.All.Select(connection => connection.Viewer.Id).ToHashSet();
        var people = known.Operators.OrderBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase)
            .Where(entry => shown.People.ContainsKey(entry.Id.Value) && departments.Exists(department => entry.Departments.Contains(department.Id)))
            .ToList();
        return new(
            departments.ConvertAll(department => ViewOf(department, shown, [.. people.Where(entry => entry.Departments.Contains(department.Id)).Select(entry => shown.People[entry.Id.Value])])),
            people.ConvertAll(entry => ViewOf(entry, shown.People[entry.Id.Value], connected.Contains(entry.Id), departments)));
    }

    private BoardDepartmentView ViewOf(Department department, BoardSnapshot shown, IReadOnlyCollection<OperatorNow> members)
    {
        var counted = shown.Departments[department.Id.Value];
        return new(
            department.Id.Value,
            department.Name,
            department.Policy.Hours.IsOpen(clock.GetUtcNow()),
            counted.Waiting,
            counted.Longest,
            counted.WithBot,
            shown.WithPeople.GetValueOrDefault(department.Id.Value),
            counted.MissedToday,
            members.Count(member => member.IsReady),
            members.Count);
    }

    private static BoardOperatorView ViewOf(OperatorEntry entry, OperatorNow now, bool isConnected, IEnumerable<Department> departments) => new(
        entry.Id.Value,
        entry.Name,
        now.Status,
        now.Standing,
        now.Load,
        now.Cap,
        isConnected,
        [.. departments.Where(department => entry.Departments.Contains(department.Id)).Select(department => department.Id.Value)]);
}
