namespace Omnichannel.Tests.Bench.Targets;

/// <summary>A connected visitor.</summary>
internal interface IVisitor
{
    /// <summary>Sends a message without waiting for its answer.</summary>
    void Send(ReadOnlySpan<byte> text);

    /// <summary>Closes what is only needed for sending; the stream stays.</summary>
    void StopSending();
}
