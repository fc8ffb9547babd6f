namespace Omnichannel.Tests.Browser.Faults.Proxy;

/// <summary>A fault while it lasts.</summary>
internal sealed class Trouble(Fault fault)
{
    private readonly TaskCompletionSource _healed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Fault Fault => fault;

    public bool IsHealed => _healed.Task.IsCompleted;

    public void Heal() => _healed.TrySetResult();

    /// <summary>Waits for a while, or until it is over.</summary>
    public Task HoldAsync(TimeSpan time, CancellationToken cancellationToken) =>
        Task.WhenAny(_healed.Task, Task.Delay(time, TimeProvider.System, cancellationToken));
}
