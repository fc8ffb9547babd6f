namespace Omnichannel.Tests.Kill.Load;

/// <summary>How fast visitors write: at a rate, then as fast as they can, then not at all.</summary>
/// <param name="interval">The mean time between a visitor's messages.</param>
/// <param name="messages">How many messages there are to be of all visitors together.</param>
internal sealed class Pace(TimeSpan interval, int messages = int.MaxValue) : IDisposable
{
    private readonly CancellationTokenSource _storm = new();
    private int _left = messages;
    private int _answersLeft;
    private Action? _onAnswer;
    private bool _off;

    public bool IsOn => !Volatile.Read(ref _off);

    /// <summary>Waits for a visitor's next message.</summary>
    /// <returns>Whether there is to be one.</returns>
    public async Task<bool> NextAsync(Random random)
    {
        if (!_storm.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(interval * 2 * random.NextDouble(), TimeProvider.System, _storm.Token);
            }
            catch (OperationCanceledException)
            {
                // The storm has begun.
            }
        }

        return IsOn && Interlocked.Decrement(ref _left) >= 0;
    }

    /// <summary>Lets all write as fast as they are answered, so that the kill finds many messages half-way.</summary>
    public void Storm() => _storm.Cancel();

    /// <summary>Calls something at the very moment of an answer, on the thread that has got it.</summary>
    /// <param name="answers">At which answer from now.</param>
    /// <param name="action">What to do.</param>
    public void OnAnswer(int answers, Action action)
    {
        _onAnswer = action;
        Volatile.Write(ref _answersLeft, answers);
    }

    /// <summary>Takes notice of an answer.</summary>
    public void Answered()
    {
        if (Volatile.Read(ref _answersLeft) > 0 && Interlocked.Decrement(ref _answersLeft) == 0)
        {
            _onAnswer?.Invoke();
        }
    }

    public void Stop()
    {
        Volatile.Write(ref _off, true);
        _storm.Cancel();
    }

    public void Dispose() => _storm.Dispose();
}
