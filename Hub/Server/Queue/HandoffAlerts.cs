using System.Text.Json;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;
using Omnichannel.Core.Conversations.Handover;
using Omnichannel.Handoff.Assignment;
using Omnichannel.Handoff.Routing;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.Conversations.Lists;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Matching;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Folding;
using Omnichannel.Hub.Realtime.Consoles.Wire;

namespace Omnichannel.Hub.Queue;

/// <summary>Calls people when somebody waits for one and the hub has nobody to offer them to.</summary>
internal sealed class HandoffAlerts(ConversationViews views, Presence presence, IConversationReader reader, IServiceScopeFactory scopes)
{
    private const int MostWaiting = 10;

    // Between the visitor's last words and the queue there are only the bot's goodbye and the hub's own notes.
    private const int LookBack = 30;

    /// <summary>Tells whether a change puts somebody into a queue, or leaves them there because whoever was asked did not take them.</summary>
    public static bool Rings(ConversationHead before, ConversationHead after) =>
        Waits(after) && (!Waits(before) || before.Department != after.Department);

    /// <summary>Finds a conversation that still waits where it did; null when it is offered or was taken, or has moved on, which rings by itself.</summary>
    public ConversationHead? FindWaiting(ConversationHead head) =>
        reader.FindHead(head.Id) is { } now && Waits(now) && now.Department == head.Department ? now : null;

    /// <summary>Makes the alert: from the log alone, so that it says the same however often and whenever it is made.</summary>
    /// <param name="head">The conversation.</param>
    /// <param name="contact">Whose it is.</param>
    /// <param name="isLastResort">Whether those who are away must hear it too.</param>
    public HandoffAlertPush Make(ConversationHead head, ContactView contact, bool isLastResort = false)
    {
        var entries = reader.ReadBefore(head.Id, long.MaxValue, LookBack);
        var reason = Texts(entries, entry => entry.Type == ActivityTypes.Event, ReasonOf).LastOrDefault() ?? "";

        // A flow asks for names and addresses last; what somebody wants is what they said at greatest length.
        var words = Texts(entries, entry => entry is { Author.Kind: AuthorKind.Visitor, Type: ActivityTypes.Message, IsDeleted: false }, activity => activity.Text)
            .MaxBy(text => text.Length);
        return new(head.Id.Value, contact.Name, views.Department(head.Department), words ?? reason, reason, head.QueuedAt ?? head.ChangedAt, isLastResort);
    }

    /// <summary>Chooses whom to alert among the connected.</summary>
    public async Task<CallOut> WhomToAlertAsync(ConversationHead head, IReadOnlyList<Viewer> connected, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var queue = scope.ServiceProvider.GetRequiredService<QueueReader>();
        var members = (await queue.ReadCandidatesAsync(head.Department, cancellationToken)).ToDictionary(one => one.Id);
        var viewers = connected.DistinctBy(viewer => viewer.Id).Where(viewer => ConversationAccess.CanSee(viewer, head));
        return BroadcastRouting.WhomToAlert([.. viewers.Select(viewer => AsCandidate(viewer, members.GetValueOrDefault(viewer.Id), head.Routing))]);
    }

    /// <summary>Reads what already waits, and is offered to nobody, for somebody who has just come, oldest first.</summary>
    /// <param name="viewer">Who has come.</param>
    /// <param name="connected">Everybody who is connected.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<IReadOnlyList<HandoffAlertPush>> WaitingForAsync(Viewer viewer, IReadOnlyList<Viewer> connected, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var lists = scope.ServiceProvider.GetRequiredService<ConversationLists>();
        var page = await lists.ReadAsync(viewer, ConversationList.Queue, after: null, MostWaiting, cancellationToken);
        var alerts = new List<HandoffAlertPush>();
        foreach (var row in page.Items)
        {
            if (reader.FindHead(new(row.Id)) is { } head && Waits(head))
            {
                alerts.Add(Make(head, row.Contact, await IsLastResortAsync(viewer, head, connected, cancellationToken)));
            }
        }

        return alerts;
    }

    private static AlertCandidate AsCandidate(Viewer viewer, Candidate? member, RoutingState needs) => new()
    {
        Id = viewer.Id,
        InDepartment = member is not null,
        IsAdmin = viewer.SeesEverything,
        IsAvailable = member is { IsAvailable: true },
        HasRoom = member is { HasRoom: true },
        IsSuited = member is not null && member.Knows(needs.Skills) && member.Speaks(needs.Language),
    };

    // It makes a difference for those alone who are left in peace otherwise.
    private async Task<bool> IsLastResortAsync(Viewer viewer, ConversationHead head, IReadOnlyList<Viewer> connected, CancellationToken cancellationToken) =>
        presence.StatusOf(viewer.Id) == OperatorStatus.Away
        && await WhomToAlertAsync(head, connected, cancellationToken) is { IsLastResort: true } call && call.Whom.Contains(viewer.Id);

    // One who has not written yet is in nobody's sight: they ring when they write. What is offered to somebody rings there.
    private static bool Waits(ConversationHead head) => head is { State: ConversationState.Queued, Started: true, Offer: null };

    private static IEnumerable<string> Texts(IReadOnlyList<StoredEntry> entries, Func<StoredEntry, bool> concerns, Func<Activity, string?> read) => entries
        .Where(concerns)
        .Select(entry => JsonSerializer.Deserialize(entry.Body, ActivityJson.Wire.Activity) is { } activity ? read(activity) : null)
        .OfType<string>()
        .Where(text => text.Length > 0);

    private static string? ReasonOf(Activity activity)
    {
        if (activity is not { Name: EventNames.HandoffInitiate, Value: { ValueKind: JsonValueKind.Object } value })
        {
            return null;
        }

        return value.TryGetProperty("reason", out var words) ? words.GetString() : null;
    }
}
