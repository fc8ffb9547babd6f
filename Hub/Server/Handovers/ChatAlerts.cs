using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Omnichannel.Core;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;
using Omnichannel.Core.Conversations.Handover;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Notes;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Queue;
using Omnichannel.Hub.Realtime.Consoles.Wire;

namespace Omnichannel.Hub.Handovers;

/// <summary>Tells those whom it concerns that a conversation is offered, came or went, unless they did it themselves: nothing is handed over silently.</summary>
internal sealed class ChatAlerts(ConversationViews views, HandoffAlerts handoffs, IConversationReader reader, IServiceScopeFactory scopes)
{
    private const int LookBack = 30;
    private const int MostWaiting = 20;

    /// <summary>Finds whom a commit concerns without their doing, and what they are told.</summary>
    public IEnumerable<(OperatorId Who, ChatAlertPush Alert)> Of(Commit commit, ContactView contact)
    {
        var (before, after) = (commit.Before, commit.After);
        foreach (var (entry, _) in commit.Entries)
        {
            foreach (var (who, kind) in Concerned(before, after, entry))
            {
                yield return (who, new(
                    after.Id.Value,
                    kind,
                    contact,
                    views.Department(after.Department),
                    entry.Author.Operator is { } by ? views.Operator(by) : null,
                    NoteOf(commit),
                    entry.At));
            }

            foreach (var who in Mentions.In(entry).Where(who => who != entry.Author.Operator))
            {
                yield return (who, Mentioned(after, contact, entry));
            }
        }
    }

    /// <summary>Makes the alert for an offer that has just gone out; null when none has.</summary>
    public OfferAlertPush? OfferOf(ConversationHead before, ConversationHead after, ContactView contact) =>
        after.Offer is { } offer && before.Offer?.Id != offer.Id ? Make(after, offer, contact) : null;

    /// <summary>Tells whether an offer is meant for somebody.</summary>
    public static bool Concerns(ConversationHead head, Viewer viewer) => head.Offer is { } offer
        && (offer.To is { } to ? to == viewer.Id : viewer.Id != head.Owner && viewer.Departments.Contains(offer.Department));

    /// <summary>Reads the offers that are out for somebody who has just come.</summary>
    public async Task<IReadOnlyList<OfferAlertPush>> WaitingForAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<HubDbContext>();
        var departments = viewer.Departments.Select(department => department.Value).ToList();
        var ids = await database.Conversations.AsNoTracking()
            .Where(row => row.OfferId != null && (row.OfferTo == viewer.Id.Value || (row.OfferTo == null && departments.Contains(row.OfferDepartment!.Value))))
            .OrderBy(row => row.Id).Select(row => row.Id).Take(MostWaiting).ToListAsync(cancellationToken);
        var heads = ids.Select(id => reader.FindHead(new(id))).OfType<ConversationHead>().Where(head => Concerns(head, viewer)).ToList();
        var contacts = await ConversationViews.ReadContactsAsync(database, heads, cancellationToken);
        return [.. heads.Select(head => Make(head, head.Offer!, contacts[head.Contact.Value]))];
    }

    private ChatAlertPush Mentioned(ConversationHead head, ContactView contact, LogEntry note) => new(
        head.Id.Value,
        "mentioned",
        contact,
        views.Department(head.Department),
        note.Author.Operator is { } by ? views.Operator(by) : null,
        Mentions.TextOf(note.Activity),
        note.At);

    private static IEnumerable<(OperatorId Who, string Kind)> Concerned(ConversationHead before, ConversationHead after, LogEntry entry)
    {
        var by = entry.Author.Operator;
        if (entry.Activity.Name == EventNames.HandoffStatus && after.Owner is { } owner)
        {
            if (owner != by)
            {
                yield return (owner, "assigned");
            }

            if (before.Owner is { } lost && lost != owner && lost != by)
            {
                yield return (lost, TextOf(entry.Activity, "how") == "transfer" ? "accepted" : "takenAway");
            }
        }
        else if (entry.Activity.Name == EventNames.Requeued && before.Owner is { } sent && sent != by)
        {
            yield return (sent, "takenAway");
        }
        else if (entry.Activity.Name == EventNames.Participant && TextOf(entry.Activity, "state") == "joined" && GuestOf(after) is { } guest && guest != by)
        {
            yield return (guest, "invited");
        }
        else if (entry.Activity.Name == EventNames.Offer && before is { State: ConversationState.Assigned, Owner: { } sender }
            && TextOf(entry.Activity, "state") is ("declined" or "timedOut") and var answer && sender != by)
        {
            yield return (sender, answer);
        }
    }

    // Whoever came last stands last.
    private static OperatorId? GuestOf(ConversationHead head) =>
        head.Participants is [.., { Role: ParticipantRole.Participant } newest] ? newest.Id : null;

    private static string NoteOf(Commit commit) => commit.Entries.Select(entry => TextOf(entry.Entry.Activity, "note")).OfType<string>().FirstOrDefault() ?? "";

    /// <summary>Reads a text out of what an event tells; null where there is none.</summary>
    public static string? TextOf(Activity? told, string name) =>
        told?.Value is { ValueKind: JsonValueKind.Object } value && value.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()
            : null;

    private OfferAlertPush Make(ConversationHead head, Offer offer, ContactView contact) => new(
        offer.Id,
        head.Id.Value,
        head.State == ConversationState.Queued ? "ring" : "transfer",
        contact,
        views.Department(offer.Department),
        head.Owner is { } owner ? views.Operator(owner) : null,
        NoteOf(head, offer),
        handoffs.WordsOf(head).Text,
        offer.Deadline);

    private string NoteOf(ConversationHead head, Offer offer) => reader.ReadBefore(head.Id, long.MaxValue, LookBack)
        .Where(entry => entry.Type == ActivityTypes.Event)
        .Select(entry => JsonSerializer.Deserialize(entry.Body, ActivityJson.Wire.Activity))
        .Where(activity => activity is { Name: EventNames.Offer, Value.ValueKind: JsonValueKind.Object })
        .Select(activity => activity!.Value!.Value)
        .Where(value => value.TryGetProperty("id", out var id) && id.TryGetGuid(out var known) && known == offer.Id)
        .Select(value => value.TryGetProperty("note", out var note) ? note.GetString() : null)
        .FirstOrDefault() ?? "";
}
