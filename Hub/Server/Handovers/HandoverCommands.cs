using Microsoft.EntityFrameworkCore;
using Omnichannel.Channels.Shared;
using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Core.Conversations.Handover;
using Omnichannel.Handoff.Routing;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Permissions;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Realtime.Consoles;
using Omnichannel.Hub.Realtime.Consoles.Wire;

namespace Omnichannel.Hub.Handovers;

/// <summary>Gives conversations from one person to another: finds whom the words mean, and what to say when it cannot be.</summary>
internal sealed class HandoverCommands(
    ConsoleCommands commands, HubDirectory directory, IConversationReader reader, HubDbContext database, TargetReader targets)
{
    private const int LongestNote = 500;
    private const int MostAtOnce = 500;

    private static readonly ResultView NoSuchTarget = RefusalTexts.Invalid("This person or department does not exist any more. Choose another.");

    /// <summary>Gives a conversation to somebody, at once.</summary>
    public async Task<ResultView> ReassignAsync(Viewer viewer, ReassignRequest request, CancellationToken cancellationToken)
    {
        if (!viewer.May(Permission.Reassign))
        {
            return RefusalTexts.NotAllowed;
        }

        if (Find(request.DepartmentId) is not { } department || FindPerson(request.OperatorId) is not { } person)
        {
            return commands.Refuse(viewer, request.ClientCommandId, NoSuchTarget);
        }

        var result = await commands.RunAsync(
            viewer,
            request.ConversationId,
            request.ClientCommandId,
            new Command.Reassign(viewer.AsOperator, person, department, Note(request.Note)));
        return result.Ok
            ? result with { OverCap = await targets.IsOverCapAsync(person.Id, cancellationToken) }
            : await WithCandidatesAsync(result, department, cancellationToken);
    }

    /// <summary>Gives away all conversations of somebody whose shift ends: to a colleague, or back to their queues.</summary>
    public async Task<ReassignAllView> ReassignAllAsync(Viewer viewer, ReassignAllRequest request, CancellationToken cancellationToken)
    {
        if (!viewer.May(Permission.Reassign))
        {
            return Refused(RefusalTexts.NotAllowed);
        }

        var to = request.ToOperatorId is { } wanted ? FindPerson(wanted) : null;
        var department = request.DepartmentId is { } place ? Find(place) : null;
        if ((request.ToOperatorId is not null && to is null) || (request.DepartmentId is not null && department is null) || request.ToOperatorId == request.FromOperatorId)
        {
            return Refused(NoSuchTarget);
        }

        var ids = await database.Conversations.AsNoTracking()
            .Where(row => row.State == ConversationState.Assigned && row.Owner == request.FromOperatorId)
            .OrderBy(row => row.Id).Select(row => row.Id).Take(MostAtOnce).ToListAsync(cancellationToken);
        var (moved, failed) = (0, new List<NotMovedView>());
        foreach (var head in ids.Select(id => reader.FindHead(new(id))).OfType<ConversationHead>().Where(head => ConversationAccess.CanSee(viewer, head)))
        {
            var result = await MoveAsync(viewer, request, head, to, department ?? Find(head.Department.Value));
            if (!result.Ok)
            {
                failed.Add(new(head.Id.Value, result.Code));
            }
            else if (result.Changed)
            {
                moved++;
            }
        }

        return new(Ok: true, null, null, moved, failed) { OverCap = to is not null && moved > 0 && await targets.IsOverCapAsync(to.Id, cancellationToken) };
    }

    /// <summary>Sends a conversation back to its queue: one's own, or as somebody who oversees anybody's.</summary>
    public async Task<ResultView> RequeueAsync(Viewer viewer, CommandRequest request)
    {
        var head = reader.FindHead(new(request.ConversationId));
        if (head is null || !ConversationAccess.CanSee(viewer, head))
        {
            return commands.Refuse(viewer, request.ClientCommandId, RefusalTexts.NotFound);
        }

        if (head.Owner is not { } owner || (owner != viewer.Id && !viewer.May(Permission.Requeue)))
        {
            return commands.Refuse(viewer, request.ClientCommandId, RefusalTexts.Of(Refusal.NotOwner));
        }

        var result = await commands.RunAsync(
            viewer,
            request.ConversationId,
            request.ClientCommandId,
            new Command.Requeue(owner, viewer.AsOperator, "returned"));

        // Nothing to do means that somebody else got it meanwhile.
        return result is { Ok: true, Changed: false } ? RefusalTexts.Of(Refusal.NotOwner) : result;
    }

    /// <summary>Offers a conversation to a colleague or to a department.</summary>
    public async Task<ResultView> TransferAsync(Viewer viewer, TransferRequest request, Guid offerId, CancellationToken cancellationToken)
    {
        var person = request.OperatorId is { } wanted ? FindPerson(wanted) : null;
        if (Find(request.DepartmentId) is not { } department || (request.OperatorId is not null && person is null))
        {
            return commands.Refuse(viewer, request.ClientCommandId, NoSuchTarget);
        }

        var available = await targets.ReadAvailableAsync(department.Id, cancellationToken);
        if (person is null && available.All(one => one.Id == viewer.Id.Value))
        {
            return commands.Refuse(viewer, request.ClientCommandId, RefusalTexts.Of(Refusal.NotAvailable) with { Candidates = [] });
        }

        var result = await commands.RunAsync(
            viewer,
            request.ConversationId,
            request.ClientCommandId,
            new Command.Transfer(viewer.AsOperator, offerId, person, department, Patience(department.Id), Note(request.Note)));
        return await WithCandidatesAsync(result, department, cancellationToken);
    }

    public Task<ResultView> AcceptAsync(Viewer viewer, OfferRequest request) => commands.RunAsync(
        viewer, request.ConversationId, request.ClientCommandId, new Command.AcceptOffer(viewer.AsOperator, BelongsTo(viewer, request), request.OfferId));

    public Task<ResultView> DeclineAsync(Viewer viewer, OfferRequest request) => commands.RunAsync(
        viewer,
        request.ConversationId,
        request.ClientCommandId,
        new Command.DeclineOffer(viewer.AsOperator, BelongsTo(viewer, request), request.OfferId, Note(request.Reason)));

    /// <summary>Asks a colleague in.</summary>
    public Task<ResultView> InviteAsync(Viewer viewer, InviteRequest request) => FindPerson(request.OperatorId) is { } guest
        ? commands.RunAsync(viewer, request.ConversationId, request.ClientCommandId, new Command.Invite(viewer.AsOperator, viewer.May(Permission.Invite), guest))
        : Task.FromResult(commands.Refuse(viewer, request.ClientCommandId, NoSuchTarget));

    private static ReassignAllView Refused(ResultView why) => new(Ok: false, why.Code, why.Message, 0, []);

    // Repeats of the whole are repeats of each part: the part's id follows from the whole's and the conversation's.
    private static Guid PartOf(Guid whole, Guid conversation)
    {
        Span<byte> one = stackalloc byte[16];
        Span<byte> other = stackalloc byte[16];
        whole.TryWriteBytes(one);
        conversation.TryWriteBytes(other);
        for (var index = 0; index < one.Length; index++)
        {
            one[index] ^= other[index];
        }

        return new(one);
    }

    private static string Note(string? typed) => DisplayText.Clean(typed, LongestNote) ?? "";

    private Task<ResultView> MoveAsync(Viewer viewer, ReassignAllRequest request, ConversationHead head, Operator? to, NamedDepartment? department)
    {
        var id = PartOf(request.ClientCommandId, head.Id.Value);
        Command command = to is not null && department is not null
            ? new Command.Reassign(viewer.AsOperator, to, department, Note(request.Note))
            : new Command.Requeue(new(request.FromOperatorId), viewer.AsOperator, "shiftEnd");
        return commands.RunAsync(viewer, head.Id.Value, id, command);
    }

    private async Task<ResultView> WithCandidatesAsync(ResultView result, NamedDepartment department, CancellationToken cancellationToken) =>
        result.Code == "not-available" ? result with { Candidates = await targets.ReadAvailableAsync(department.Id, cancellationToken) } : result;

    // Who is asked by a colleague is always asked, also where the hub itself would not.
    private TimeSpan Patience(DepartmentId id) => TimeSpan.FromSeconds(
        directory.Current.FindDepartment(id)?.Policy.OfferSeconds is { } seconds and > 0 ? seconds : DepartmentPolicy.Default.OfferSeconds);

    private NamedDepartment? Find(Guid id) => directory.Current.FindDepartment(new DepartmentId(id)) is { } found ? new(found.Id, found.Name) : null;

    private Operator? FindPerson(Guid id) => directory.Current.FindActive(new(id)) is { } found ? new(found.Id, found.Name) : null;

    private bool BelongsTo(Viewer viewer, OfferRequest request) =>
        reader.FindHead(new(request.ConversationId))?.Offer is { } offer && viewer.Departments.Contains(offer.Department);
}
