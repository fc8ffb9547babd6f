using Omnichannel.Core.Conversations;
using Omnichannel.Core.Conversations.Handover;
using Omnichannel.Hub.Handovers;
using Omnichannel.Hub.Permissions;
using Omnichannel.Hub.Realtime.Consoles.Wire;

namespace Omnichannel.Hub.Realtime.Consoles;

/// <content>How conversations go from one person to another, and who takes part beside the owner.</content>
internal sealed partial class ConsoleHub
{
    public Task<ResultView> Reassign(ReassignRequest request) => handovers.ReassignAsync(Viewer, request, Context.ConnectionAborted);

    public Task<ReassignAllView> ReassignAll(ReassignAllRequest request) => handovers.ReassignAllAsync(Viewer, request, Context.ConnectionAborted);

    public Task<ResultView> Requeue(CommandRequest request) => handovers.RequeueAsync(Viewer, request);

    public Task<ResultView> TakeOver(CommandRequest request) => Oversee(request, Permission.Intervene, new Command.TakeOver(Viewer.AsOperator));

    public Task<ResultView> Monitor(CommandRequest request) =>
        Oversee(request, Permission.Monitor, new Command.Join(Viewer.AsOperator, ParticipantRole.Monitor));

    public Task<ResultView> Join(CommandRequest request) =>
        Oversee(request, Permission.Intervene, new Command.Join(Viewer.AsOperator, ParticipantRole.Participant));

    public Task<ResultView> StepOut(CommandRequest request) => Run(request, new Command.StepOut(Viewer.AsOperator));

    public Task<ResultView> Invite(InviteRequest request) => handovers.InviteAsync(Viewer, request);

    public Task<ResultView> Transfer(TransferRequest request) => handovers.TransferAsync(Viewer, request, sessions.NewId(), Context.ConnectionAborted);

    public Task<ResultView> WithdrawTransfer(CommandRequest request) => Run(request, new Command.WithdrawTransfer(Viewer.AsOperator));

    public Task<ResultView> AcceptOffer(OfferRequest request) => handovers.AcceptAsync(Viewer, request);

    public Task<ResultView> DeclineOffer(OfferRequest request) => handovers.DeclineAsync(Viewer, request);

    private Task<ResultView> Oversee(CommandRequest request, Permission needed, Command command) =>
        Viewer.May(needed) ? Run(request, command) : Task.FromResult(RefusalTexts.NotAllowed);
}
