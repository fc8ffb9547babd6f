using System.Text.Json;
using Omnichannel.Core.Activities;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.Conversations.Lists;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Realtime.Consoles.Wire;

namespace Omnichannel.Hub.Handovers;

/// <summary>Finds what somebody was given by others and has not looked at: their console may have been without a line when it was said.</summary>
internal sealed class UnseenHandovers(ConversationViews views, IConversationReader reader, IServiceScopeFactory scopes)
{
    // More than anybody has at a time.
    private const int MostOwned = 50;

    // More than a visitor writes before anybody looks; behind it the number of unread messages speaks for itself.
    private const int LookBack = 100;

    /// <summary>Makes an alert for each conversation that somebody has by the doing of others and has not looked at since.</summary>
    public async Task<IReadOnlyList<ChatAlertPush>> WaitingForAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var lists = scope.ServiceProvider.GetRequiredService<ConversationLists>();
        var page = await lists.ReadAsync(viewer, ConversationList.Mine, after: null, MostOwned, cancellationToken);
        return [.. page.Items
            .Where(row => row.LastSequence > (row.ReadSequence ?? 0))
            .Select(row => Find(viewer, row)).OfType<ChatAlertPush>()];
    }

    private ChatAlertPush? Find(Viewer viewer, RowView row)
    {
        var events = reader.ReadBefore(new(row.Id), long.MaxValue, LookBack)
            .Where(entry => entry.Type == ActivityTypes.Event)
            .Select(entry => (Entry: entry, Activity: JsonSerializer.Deserialize(entry.Body, ActivityJson.Wire.Activity)))
            .ToList();

        // Every change of owner is announced; the newest says since when it is theirs, and by whose doing.
        return events.FindLast(one => one.Activity?.Name == EventNames.HandoffStatus) is { Entry: { } given }
            && given.Sequence > (row.ReadSequence ?? 0) && given.Author.Operator != viewer.Id
            ? new(
                row.Id,
                "assigned",
                row.Contact.Name,
                row.Department,
                given.Author.Operator is { } by ? views.Operator(by) : null,
                events.Where(one => one.Entry.At == given.At).Select(one => ChatAlerts.TextOf(one.Activity, "note")).OfType<string>().FirstOrDefault() ?? "",
                given.At)
            : null;
    }
}
