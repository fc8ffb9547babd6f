using Omnichannel.Hub.Operators;

namespace Omnichannel.Tests.Hub.Rights;

/// <summary>The people that every call is tried as.</summary>
internal enum Who
{
    Stranger,
    Visitor,
    Foreign,
    Associate,
    Supervisor,
    Admin,

    /// <summary>Tried beside <see cref="Foreign"/>, whose column is theirs too.</summary>
    ForeignSupervisor,
}

/// <summary>A row: an address with its method, or a call of the console's connection (method <c>CALL</c>), and what each may expect.</summary>
internal sealed record RightsRow(string Method, string Route, IReadOnlyDictionary<Who, string> Expected)
{
    public string Name => $"{Method} {Route}";
}

/// <summary>The table in <c>docs/protocol/rights.md</c>.</summary>
internal static class RightsTable
{
    public const string Page = "docs/protocol/rights.md";

    /// <summary>Reads which permissions each role has, as the page says.</summary>
    public static IReadOnlyList<(string Permission, IReadOnlyDictionary<OperatorRole, bool> Has)> ReadPermissions() =>
    [
        .. File.ReadLines(Path.Combine(ProblemTests.Root(), Page))
            .Where(line => line.StartsWith("| *", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(cells => (
                cells[0].Trim('*'),
                (IReadOnlyDictionary<OperatorRole, bool>)Enum.GetValues<OperatorRole>().ToDictionary(role => role, role => cells[2 + (int)role] == "yes"))),
    ];

    /// <summary>Reads which calls are acts over a colleague's head, and by which word the audit log has them; null for those that are none.</summary>
    public static IReadOnlyDictionary<string, string?> ReadOversight() => File.ReadLines(Path.Combine(ProblemTests.Root(), Page))
        .SkipWhile(line => line != "## Over a colleague's head")
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| Call", StringComparison.Ordinal))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        .ToDictionary(cells => cells[0], cells => cells[1] == "no" ? null : cells[1].Trim('`'));

    public static IReadOnlyList<RightsRow> Read() =>
    [
        .. File.ReadLines(Path.Combine(ProblemTests.Root(), Page))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(cells => (Call: cells[0].Trim('`').Split(' ', 2), Cells: cells))
            .Select(row => new RightsRow(
                row.Call[0],
                row.Call[1],
                Enum.GetValues<Who>().ToDictionary(who => who, who => CellOf(row.Cells, who))))

            // Whoever has signed out everywhere can try nothing more.
            .OrderBy(row => row.Name == "DELETE /api/profile/sessions"),
    ];

    // Where the associate and the supervisor of another department differ, both stand in the cell.
    private static string CellOf(string[] cells, Who who) =>
        who == Who.ForeignSupervisor ? cells[1 + (int)Who.Foreign].Split(" / ")[^1] : cells[1 + (int)who].Split(" / ")[0];
}
