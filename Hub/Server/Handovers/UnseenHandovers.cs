using System.Text.Json;
using Omnichannel.Core.Activities;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.Conversations.Lists;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Folding;
using Omnichannel.Hub.Realtime.Consoles.Wire;

namespace Omnichannel.Hub.Handovers;

/// <summary>Finds what somebody was given, or asked into, by others and has not looked at: their console may have been without a line when it was said.</summary>
internal sealed class UnseenHandovers(ConversationViews views, IConversationReader reader, IServiceScopeFactory scopes)
{
    // More than anybody has at a time.
    private const int MostEach = 50;

    // More than a visitor writes before anybody looks; behind it the number of unread messages speaks for itself.
    private const int LookBack = 100;

    /// <summary>Makes an alert for each conversation that somebody has, or takes part in, by the doing of others and has not looked at since.</summary>
    public async Task<IReadOnlyList<ChatAlertPush>> WaitingForAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var lists = scope.ServiceProvider.GetRequiredService<ConversationLists>();
        var own = await lists.ReadAsync(viewer, ConversationList.Mine, after: null, MostEach, cancellationToken);
        var shared = await lists.ReadAsync(viewer, ConversationList.Monitored, after: null, MostEach, cancellationToken);
        return [.. own.Items.Select(row => Find(viewer, row, "assigned", GivenIn))
            .Concat(shared.Items.Where(row => !row.Watching).Select(row => Find(viewer, row, "invited", told => AskedIn(told, viewer))))
            .OfType<ChatAlertPush>()];
    }

    private ChatAlertPush? Find(Viewer viewer, RowView row, string kind, Func<IReadOnlyList<Told>, Told?> choose)
    {
        if (row.LastSequence <= (row.ReadSequence ?? 0))
        {
            return null;
        }

        var told = reader.ReadBefore(new(row.Id), long.MaxValue, LookBack)
            .Where(entry => entry.Type == ActivityTypes.Event)
            .Select(entry => new Told(entry, JsonSerializer.Deserialize(entry.Body, ActivityJson.Wire.Activity)))
            .ToList();
        return choose(told) is { Entry: var entry } && entry.Sequence > (row.ReadSequence ?? 0) && entry.Author.Operator != viewer.Id
            ? new(
                row.Id,
                kind,
                row.Contact,
                row.Department,
                entry.Author.Operator is { } by ? views.Operator(by) : null,
                told.Where(one => one.Entry.At == entry.At).Select(one => ChatAlerts.TextOf(one.Activity, "note")).OfType<string>().FirstOrDefault() ?? "",
                entry.At)
            : null;
    }

    // Every change of owner is announced; the newest says since when it is theirs, and by whose doing.
    private static Told? GivenIn(IReadOnlyList<Told> told) => told.LastOrDefault(one => one.Activity?.Name == EventNames.HandoffStatus);

    private static Told? AskedIn(IReadOnlyList<Told> told, Viewer viewer) => told.LastOrDefault(one =>
        one.Activity is { Name: EventNames.Participant, Value: { ValueKind: JsonValueKind.Object } value }
        && ChatAlerts.TextOf(one.Activity, "state") == "joined"
        && value.TryGetProperty("operator", out var who) && who.TryGetProperty("id", out var id) && id.TryGetGuid(out var guest) && guest == viewer.Id.Value);

    private sealed record Told(StoredEntry Entry, Activity? Activity);
}
