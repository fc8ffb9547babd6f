using Microsoft.AspNetCore.Http.HttpResults;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;
using Omnichannel.Handoff.Assignment;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Matching;

/// <summary>Says why a conversation is where it is, and why it waits.</summary>
internal static class RoutingEndpoint
{
    private const int LookBack = 500;

    private static readonly string[] Names =
        [EventNames.Routing, EventNames.Offer, EventNames.Reassigned, EventNames.Requeued, EventNames.HandoffInitiate, EventNames.HandoffStatus, EventNames.Missed];

    public static void MapMatching(this IEndpointRouteBuilder routes) =>
        routes.MapConsoleApi("/api/conversations", "Conversations").MapGet("/{id:guid}/routing", Explain);

    private static async Task<Results<Ok<RoutingView>, ProblemHttpResult>> Explain(
        Guid id,
        Viewer viewer,
        IConversationReader reader,
        HubDirectory directory,
        QueueReader queue,
        DepartmentMatch match,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (ConversationEndpoints.FindVisible(reader, viewer, id) is not { } head)
        {
            return Problems.NotFound.Answer();
        }

        var decisions = reader.ReadBefore(head.Id, long.MaxValue, LookBack)
            .Where(entry => entry.Type == ActivityTypes.Event)
            .Select(entry => EntryReader.Read(entry, directory.Current))
            .Where(entry => Names.Contains(entry.Name))
            .ToList();
        var waiting = head.State == ConversationState.Queued
            ? await WaitingAsync(head, directory, queue, match, clock.GetUtcNow(), cancellationToken)
            : null;
        return TypedResults.Ok(new RoutingView(decisions, waiting));
    }

    private static async Task<WaitingView> WaitingAsync(
        ConversationHead head, HubDirectory directory, QueueReader queue, DepartmentMatch match, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var department = directory.Current.FindDepartment(head.Department) ?? directory.Current.DefaultDepartment;
        var chat = new WaitingChat
        {
            Id = head.Id,
            Priority = head.Priority,
            QueuedAt = head.QueuedAt ?? head.ChangedAt,
            LastOwner = head.LastOwner,
            PassedOver = head.Routing.NotAskedAt(now),
            Skills = head.Routing.Skills,
            Language = head.Routing.Language,
        };
        var choice = Picker.Pick(chat, await queue.ReadCandidatesAsync(head.Department, cancellationToken), department.Policy.PolicyFor(head.Routing.Strategy));
        var before = await queue.CountBeforeAsync(head, cancellationToken);
        return new(
            before + 1,
            choice.Strategy,
            head.Offer is not null ? "offered" : !choice.IsPossible ? "nobodyCan" : before > 0 ? "othersAreFirst" : "anybodyMay",
            head.Priority,
            head.Routing.Rule,
            head.QueuedAt,
            head.Routing.Wait?.Deadline,
            match.Explain(choice).Candidates);
    }
}

/// <summary>Why a conversation is where it is.</summary>
/// <param name="Decisions">What was decided, oldest first, as entries of the log.</param>
/// <param name="Waiting">Why it waits; null when it does not.</param>
internal sealed record RoutingView(IReadOnlyList<EntryView> Decisions, WaitingView? Waiting);

/// <summary>Why a conversation waits.</summary>
/// <param name="Position">Its place in the queue, from 1.</param>
/// <param name="Strategy">How those who get conversations are chosen.</param>
/// <param name="Reason"><c>offered</c>, <c>nobodyCan</c>, <c>othersAreFirst</c> or <c>anybodyMay</c>.</param>
/// <param name="Priority">How much more urgent than others it is.</param>
/// <param name="Rule">The rule that decided; null when none did.</param>
/// <param name="Since">Since when it waits.</param>
/// <param name="Until">Until when it waits at most; null when there is no limit.</param>
/// <param name="Candidates">Everybody of the department as of now, each with what stands against them.</param>
internal sealed record WaitingView(
    int Position, string Strategy, string Reason, int Priority, string? Rule, DateTimeOffset? Since, DateTimeOffset? Until, IReadOnlyList<CandidateView> Candidates);
