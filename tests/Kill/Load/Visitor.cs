namespace Omnichannel.Tests.Kill.Load;

/// <summary>A visitor who writes numbered messages one after the other, sends again what they got no answer to, and keeps a ledger.</summary>
internal sealed class Visitor(int index, DirectLineClient client, Random random)
{
    private const double RepeatShare = 0.05;
    private const double DoubleShare = 0.05;

    private static readonly TimeSpan BackOff = TimeSpan.FromMilliseconds(50);

    // Two copies of one message may be answered at once.
    private readonly Lock _gate = new();
    private readonly List<Sent> _ledger = [];
    private readonly List<string> _disputes = [];

    public DirectLineClient Client { get; } = client;

    public string Name { get; } = $"visitor {index:D2}";

    /// <summary>Gets everything they have written, in their order. Read it while they rest.</summary>
    public IReadOnlyList<Sent> Ledger => _ledger;

    /// <summary>Gets each answer to a repeat that was not the first answer.</summary>
    public IReadOnlyList<string> Disputes => _disputes;

    /// <summary>Gets how many posts had an unknown outcome.</summary>
    public int Unknowns { get; private set; }

    /// <summary>Gets how many posts were repeats of an acknowledged message.</summary>
    public int Repeats { get; private set; }

    /// <summary>Copies the acknowledged part of the ledger, also while they write.</summary>
    public IReadOnlyList<Sent> Acknowledged()
    {
        lock (_gate)
        {
            return [.. _ledger.Where(sent => sent.Sequence is not null)];
        }
    }

    /// <summary>Asks the bot for a person: from then on the conversation waits in the queue and collects what is written.</summary>
    public async Task AskForPersonAsync()
    {
        var (outcome, _) = await Client.PostAsync("Talk to a person", Name + " asks");
        if (outcome != PostOutcome.Acknowledged)
        {
            throw new InvalidOperationException("The hub did not take the first message.");
        }
    }

    /// <summary>Writes until told to stop; the last message may be left with an unknown outcome and comes first the next time.</summary>
    public async Task WriteAsync(Pace pace)
    {
        while (await pace.NextAsync(random))
        {
            if (!await SettleAsync(pace) || !pace.IsOn)
            {
                return;
            }

            if (_ledger.Count > 0 && random.NextDouble() < RepeatShare)
            {
                await RepeatAsync(_ledger[random.Next(_ledger.Count)], pace);
            }

            var message = new Sent(_ledger.Count + 1, $"{Name} message {_ledger.Count + 1:D6}");
            lock (_gate)
            {
                _ledger.Add(message);
            }

            if (random.NextDouble() < DoubleShare)
            {
                // A page that thinks its line is dead sends again while the first is still under way.
                await Task.WhenAll(PostAsync(message, pace), PostAsync(message, pace));
            }
            else
            {
                await PostAsync(message, pace);
            }
        }
    }

    /// <summary>Sends the newest message again until its outcome is known.</summary>
    /// <returns>Whether it is known.</returns>
    public async Task<bool> SettleAsync(Pace pace)
    {
        while (_ledger is [.., { Sequence: null } open])
        {
            if (!pace.IsOn)
            {
                return false;
            }

            if (await PostAsync(open, pace) == PostOutcome.Refused)
            {
                await Task.Delay(BackOff, TimeProvider.System);
            }
        }

        return true;
    }

    private async Task RepeatAsync(Sent message, Pace pace)
    {
        Repeats++;
        await PostAsync(message, pace);
    }

    private async Task<PostOutcome> PostAsync(Sent message, Pace pace)
    {
        var (outcome, sequence) = await Client.PostAsync(message.Text, message.Key);
        if (outcome == PostOutcome.Acknowledged)
        {
            pace.Answered();
        }

        lock (_gate)
        {
            Unknowns += outcome == PostOutcome.Unknown ? 1 : 0;
            if (outcome == PostOutcome.Acknowledged && !message.Acknowledge(sequence))
            {
                _disputes.Add($"{message.Key} was answered {message.Sequence}, and when it was repeated {sequence}");
            }
        }

        return outcome;
    }
}
