using System.Threading.Channels;
using Omnichannel.Core.Channels;

namespace Omnichannel.Tests.Unit.Channels.Telegram;

/// <summary>A gateway that keeps what it is given, and refuses as often as a test says.</summary>
internal sealed class RecordingGateway(int refusals = 0) : IInboundGateway
{
    private readonly Channel<Inbound> _taken = Channel.CreateUnbounded<Inbound>();
    private int _refusals = refusals;

    /// <summary>Gets a task that ends when it has refused for the first time.</summary>
    public TaskCompletionSource Refused { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ValueTask<Inbound> NextAsync(CancellationToken stop) => _taken.Reader.ReadAsync(stop);

    public Task TakeAsync(ChannelInbox inbox, Inbound item, ReadOnlyMemory<byte> raw, CancellationToken cancellationToken)
    {
        if (_refusals-- > 0)
        {
            Refused.TrySetResult();
            throw new InvalidOperationException("The hub cannot take it now.");
        }

        _taken.Writer.TryWrite(item);
        return Task.CompletedTask;
    }
}
