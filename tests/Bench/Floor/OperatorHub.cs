using Microsoft.AspNetCore.SignalR;

namespace Omnichannel.Tests.Bench.Floor;

/// <summary>Where operators connect.</summary>
internal sealed class OperatorHub(Pipeline pipeline) : Hub
{
    public Task Watch(int person) => Groups.AddToGroupAsync(Context.ConnectionId, Pipeline.GroupOf(person));

    /// <summary>Says something to a visitor.</summary>
    /// <returns>Its sequence, once it is on the disk.</returns>
    public Task<long> Send(string conversation, string text) => pipeline.AppendAsync(conversation, fromOperator: true, text);
}
