using Omnichannel.Channels.Shared;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations.Lists;
using Omnichannel.Hub.Permissions;

namespace Omnichannel.Hub.SavedViews;

/// <summary>What a view must look like, and who may change it.</summary>
internal static class SavedViewRules
{
    /// <summary>How many views are shared at most.</summary>
    public const int MostShared = 50;

    /// <summary>How many views of their own somebody has at most.</summary>
    public const int MostOwn = 50;

    private const int LongestName = 60;

    /// <summary>Cleans what came, so that what is stored is what is shown.</summary>
    public static SavedViewRequest Clean(SavedViewRequest request) => request with
    {
        Name = DisplayText.Clean(request.Name, LongestName + 1),
        Filters = request.Filters ?? new Dictionary<string, string>(),
    };

    /// <summary>Says what is wrong with a cleaned request, field by field; empty when nothing is.</summary>
    public static Dictionary<string, string[]> Check(SavedViewRequest request, Viewer viewer, ListQueryReader queries)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (request.Name is not { Length: >= 1 and <= LongestName })
        {
            errors["name"] = [$"Enter a name of 1 to {LongestName} characters."];
        }

        ListQueryReader.ReadList(request.List, errors);
        if (QueryOf(request.Filters ?? new Dictionary<string, string>(), errors) is { } query)
        {
            queries.ReadFilter(query, viewer, errors);
        }

        return errors;
    }

    /// <summary>Tells whether a viewer may make shared views, and change those of others.</summary>
    public static bool MayShare(Viewer viewer) => viewer.May(Permission.ShareViews);

    /// <summary>Tells whether a viewer has a view: one's own, and shared ones that can show them anything.</summary>
    public static bool Has(Viewer viewer, SavedViewRow row) => row.Owner == viewer.Id.Value || (row.Shared && Reaches(viewer, row.ReadFilters()));

    /// <summary>Tells whether a viewer may change a view that they have: one's own, and with the right to share also shared ones.</summary>
    public static bool MayChange(Viewer viewer, SavedViewRow row) => row.Shared ? MayShare(viewer) : row.Owner == viewer.Id.Value;

    // Whether there is a department of others is nobody's business, also not under the name of a view.
    private static bool Reaches(Viewer viewer, IReadOnlyDictionary<string, string> filters) =>
        !filters.TryGetValue("department", out var department) || (Guid.TryParse(department, out var id) && viewer.Sees(new(id)));

    private static ListQuery? QueryOf(IReadOnlyDictionary<string, string> filters, Dictionary<string, string[]> errors)
    {
        var query = new ListQuery();
        foreach (var (name, value) in filters)
        {
            if ((name switch
            {
                "status" => query with { Status = value },
                "operator" => query with { Operator = value },
                "department" => query with { Department = value },
                "channel" => query with { Channel = value },
                "tag" => query with { Tag = value },
                "email" => query with { Email = value },
                "days" => query with { Days = value },
                "from" => query with { From = value },
                "to" => query with { To = value },
                _ => null,
            }) is not { } known)
            {
                errors["filters"] = ["Name only status, operator, department, channel, tag, email, days, from or to."];
                return null;
            }

            query = known;
        }

        return query;
    }
}
