using System.Text.Json;
using Omnichannel.BotFlows.Runner;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Organisation;

namespace Omnichannel.Hub.Turns;

/// <summary>Turns a bot's wish for a person into a command that cannot fail: a missing department falls back to the default one.</summary>
internal sealed class BotHandoff(HubDirectory directory)
{
    /// <summary>Asks for a person behind a decision.</summary>
    /// <param name="decision">What has been decided so far in this turn.</param>
    /// <param name="reason">Why.</param>
    /// <param name="departmentName">The department as the flow names it; null for the conversation's own.</param>
    /// <param name="words">The flow's own words for the reason; may be empty.</param>
    /// <param name="variables">What the flow has collected.</param>
    /// <param name="now">The instant.</param>
    public TurnPlan Request(
        Decision decision,
        HandoffReason reason,
        string? departmentName,
        string words,
        IReadOnlyDictionary<string, FlowVariable> variables,
        DateTimeOffset now)
    {
        var known = directory.Current;
        var department = (departmentName is null ? known.FindDepartment(decision.Head.Department) : known.FindDepartment(departmentName))
            ?? known.DefaultDepartment;
        var packet = new HandoffPacket(
            reason,
            words,
            new(department.Id.ToString(), department.Name),
            [.. HandoffField.Among(variables)]);
        return new(decision.Then(ConversationRules.Decide(
            decision.Head,
            new Command.RequestHandoff(decision.Head.Epoch, department.Id, reason, JsonSerializer.SerializeToElement(packet, TurnJson.Default.HandoffPacket)),
            now)));
    }
}
