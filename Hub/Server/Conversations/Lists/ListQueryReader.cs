using System.Globalization;
using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Channels;
using Omnichannel.Hub.Organisation;

namespace Omnichannel.Hub.Conversations.Lists;

/// <summary>Reads what of a list is wanted, and says field by field what cannot be meant.</summary>
internal sealed class ListQueryReader(HubDirectory directory, ChannelInboxes channels, TimeProvider clock)
{
    private const int DefaultLimit = 50;
    private const int HighestLimit = 100;
    private const int LongestTag = 80;
    private const int LongestEmail = 254;
    private const int MostDays = 3_650;

    private static readonly string[] Lists = [.. Enum.GetNames<ConversationList>().Select(name => name.ToLowerInvariant())];
    private static readonly string[] States = [.. Enum.GetNames<ConversationState>().Select(name => name.ToLowerInvariant())];

    /// <summary>Reads a list with its filter and its page.</summary>
    public ListWish? Read(ListQuery query, Viewer viewer, Dictionary<string, string[]> errors)
    {
        ListCursor? after = null;
        var limit = DefaultLimit;
        if (!ListCursor.TryRead(query.After, out after))
        {
            errors["after"] = ["Use the value of next from the page before."];
        }

        if (query.Limit is { } text && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit is < 1 or > HighestLimit))
        {
            errors["limit"] = [$"Use 1 to {HighestLimit}."];
        }

        var list = ReadList(query.List, errors);
        var filter = ReadFilter(query, viewer, errors);
        return errors.Count == 0 ? new(list, filter, after, limit) : null;
    }

    /// <summary>Reads the name of a list.</summary>
    public static ConversationList ReadList(string? name, Dictionary<string, string[]> errors)
    {
        if (Lists.Contains(name, StringComparer.Ordinal))
        {
            return Enum.Parse<ConversationList>(name!, ignoreCase: true);
        }

        errors["list"] = [$"Name one of {string.Join(", ", Lists)}."];
        return default;
    }

    /// <summary>Reads a filter.</summary>
    public ListFilter ReadFilter(ListQuery query, Viewer viewer, Dictionary<string, string[]> errors)
    {
        var (from, to) = ReadTime(query, errors);
        return new()
        {
            Status = ReadStatus(query.Status, errors),
            Operator = ReadOperator(query.Operator, errors),
            Department = ReadDepartment(query.Department, viewer, errors),
            Channel = ReadChannel(query.Channel, errors),
            TagNames = ReadText(query.Tag, "tag", LongestTag, errors) is { } tag ? [.. directory.Current.Tags.NamesOf(tag)] : [],
            Email = ReadEmail(query.Email, errors),
            From = from,
            To = to,
        };
    }

    private static ConversationState? ReadStatus(string? text, Dictionary<string, string[]> errors)
    {
        if (text is null)
        {
            return null;
        }

        if (States.Contains(text, StringComparer.Ordinal))
        {
            return Enum.Parse<ConversationState>(text, ignoreCase: true);
        }

        errors["status"] = [$"Name one of {string.Join(", ", States)}."];
        return null;
    }

    private OperatorId? ReadOperator(string? text, Dictionary<string, string[]> errors)
    {
        if (text is null)
        {
            return null;
        }

        if (Guid.TryParseExact(text, "D", out var id) && directory.Current.FindOperator(new(id)) is { } entry)
        {
            return entry.Id;
        }

        errors["operator"] = ["There is nobody with this id."];
        return null;
    }

    // Whether there is a department of others is nobody's business.
    private DepartmentId? ReadDepartment(string? text, Viewer viewer, Dictionary<string, string[]> errors)
    {
        if (text is null)
        {
            return null;
        }

        if (Guid.TryParseExact(text, "D", out var id)
            && directory.Current.FindDepartment(new DepartmentId(id)) is { } entry
            && viewer.Sees(entry.Id))
        {
            return entry.Id;
        }

        errors["department"] = ["There is no such department of yours."];
        return null;
    }

    private string? ReadChannel(string? text, Dictionary<string, string[]> errors)
    {
        if (text is null or ConversationHead.WebChat || channels.FindAdapter(text) is not null)
        {
            return text;
        }

        errors["channel"] = [$"Name one of {string.Join(", ", channels.Adapters.Select(adapter => adapter.Channel).Prepend(ConversationHead.WebChat))}."];
        return null;
    }

    private static string? ReadText(string? text, string field, int longest, Dictionary<string, string[]> errors)
    {
        if (text is null || text is { Length: >= 1 } known && known.Length <= longest && !known.Contains('\n', StringComparison.Ordinal))
        {
            return text;
        }

        errors[field] = [$"Use 1 to {longest} characters on one line."];
        return null;
    }

    private static string? ReadEmail(string? text, Dictionary<string, string[]> errors)
    {
        if (text is null || (text.Trim() is { Length: >= 3 and <= LongestEmail } address && address.IndexOf('@', StringComparison.Ordinal) > 0))
        {
            return text?.Trim();
        }

        errors["email"] = ["Enter a whole e-mail address."];
        return null;
    }

    private (DateTimeOffset? From, DateTimeOffset? To) ReadTime(ListQuery query, Dictionary<string, string[]> errors)
    {
        if (query.Days is { } text)
        {
            if (query.From is not null || query.To is not null)
            {
                errors["days"] = ["Name either days, or from and to."];
                return default;
            }

            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= MostDays)
            {
                return (clock.GetUtcNow().AddDays(-days), null);
            }

            errors["days"] = [$"Use 1 to {MostDays}."];
            return default;
        }

        var (from, to) = (ReadInstant(query.From, "from", errors), ReadInstant(query.To, "to", errors));
        if (from >= to)
        {
            errors["to"] = ["Name an instant behind from."];
        }

        return (from, to);
    }

    private static DateTimeOffset? ReadInstant(string? text, string field, Dictionary<string, string[]> errors)
    {
        if (text is null)
        {
            return null;
        }

        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            && instant >= DateTimeOffset.UnixEpoch)
        {
            return instant;
        }

        errors[field] = ["Write an instant as ISO 8601 has it, such as 2026-03-01T12:00:00Z."];
        return null;
    }
}

/// <summary>What of a list is wanted.</summary>
internal sealed record ListWish(ConversationList List, ListFilter Filter, ListCursor? After, int Limit);
