using Omnichannel.Tests.Kill.Audits;
using Omnichannel.Tests.Kill.Load;

namespace Omnichannel.Tests.Kill.Channels;

/// <summary>Kills the hub while people write by WhatsApp and its bot answers them, and compares what vendor and hub were told with what each has.</summary>
internal sealed class ChannelRun(KillOptions options, Checks checks, HubProcess hub, HttpMessageInvoker http)
{
    // New ones in each life, beside those of the last: whose message is on its way when the hub dies is answered again a minute later.
    private const int Arriving = 12;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    private readonly Random _random = new(options.Seed);
    private readonly List<Person> _people = [];
    private readonly HashSet<string> _onTheirWay = new(StringComparer.Ordinal);
    private readonly HashSet<string> _takenUnheard = new(StringComparer.Ordinal);

    public async Task RunAsync()
    {
        using var vendor = new TwilioVendor(options.Seed);
        ChannelStage.Prepare(hub, vendor);
        await hub.StartAsync();
        var webhook = await ChannelStage.SetUpAsync(hub);
        for (var cycle = 1; cycle <= options.ChannelCycles; cycle++)
        {
            Arrive(webhook);
            await WriteUntilKilledAsync(vendor, atVendor: cycle % 2 == 0);
            await hub.StartAsync();
            Check(vendor, $"after kill {cycle} on a channel");
        }

        await FinishAsync(vendor);
        hub.Kill();
        await hub.WaitForEndAsync();
    }

    private void Arrive(Uri webhook)
    {
        for (var count = 0; count < Arriving; count++)
        {
            _people.Add(new(_people.Count, webhook, http, new(_random.Next())));
        }
    }

    // Half of the kills come when the hub has acknowledged a message, half when the vendor has taken one and not answered yet.
    private async Task WriteUntilKilledAsync(TwilioVendor vendor, bool atVendor)
    {
        using var pace = new Pace(TimeSpan.FromMilliseconds(100));
        var writing = Task.WhenAll(_people.TakeLast(2 * Arriving).Select(person => person.WriteAsync(pace)));
        var killed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Action<int, Action> on = atVendor ? vendor.OnTaken : pace.OnAnswer;
        on(_random.Next(10, 100), () =>
        {
            hub.Kill();
            killed.SetResult();
        });
        await killed.Task.WaitAsync(Patience);
        pace.Stop();
        await hub.WaitForEndAsync();
        await writing;
        using var store = new StoreAudit(hub.Database);
        var begun = store.OnTheirWay();
        var taken = vendor.Messages.Select(message => message.Body).ToHashSet(StringComparer.Ordinal);
        _onTheirWay.UnionWith(begun);
        _takenUnheard.UnionWith(begun.Where(taken.Contains));
    }

    private async Task FinishAsync(TwilioVendor vendor)
    {
        using (var pace = new Pace(TimeSpan.Zero))
        {
            await Task.WhenAll(_people.Select(person => person.SettleAsync(pace)));
        }

        var isSent = await AllSentAsync();
        checks.That("at the end every answer is sent", isSent);
        Check(vendor, "at the end on a channel");
        var (answers, sent) = (Answers(), SentTo(vendor));
        checks.None("at the end the vendor has every answer", _people.Where(person => !answers(person).SequenceEqual(sent(person))).Select(person => person.Number));
        checks.That("kills found messages on their way to the vendor", _onTheirWay.Count > 0);
        checks.That("kills found messages that the vendor had taken and the hub had not heard of", _takenUnheard.Count > 0);
        Console.WriteLine(
            $"{options.ChannelCycles} kills on a channel; {_people.Sum(person => person.Acknowledged.Count())} messages in, {vendor.Messages.Count} out; {_people.Sum(person => person.Unknowns)} calls without an answer; {_onTheirWay.Count} on their way, {_takenUnheard.Count} of them taken unheard");
    }

    private void Check(TwilioVendor vendor, string when)
    {
        // The vendor first: what the hub says meanwhile is only more.
        var sent = SentTo(vendor);
        var answers = Answers();
        using var store = new StoreAudit(hub.Database);
        var heard = store.SaidBy("Visitor");
        checks.None($"{when}, SQLite finds the file sound", store.Damage());
        checks.None($"{when}, every acknowledged message is there, once and in order", _people
            .Where(person => !IsBeginning(person.Acknowledged, heard[person.Number]) || heard[person.Number].Count() > person.Acknowledged.Count() + 1)
            .Select(person => $"{person.Number}: {person.Acknowledged.Count()} acknowledged, there are {string.Join(" | ", heard[person.Number])}"));
        checks.None($"{when}, the vendor has the answers once and in order", _people
            .Where(person => !IsBeginning(sent(person), answers(person)))
            .Select(person => $"{person.Number}: the vendor has {string.Join(" | ", sent(person))}"));
        checks.That($"{when}, no answer is given up", store.CountDeliveries("Failed") + store.CountDeliveries("Unknown") == 0);
    }

    private Func<Person, IEnumerable<string>> Answers()
    {
        using var store = new StoreAudit(hub.Database);
        var said = store.SaidBy("Bot");
        return person => said[person.Number];
    }

    private static Func<Person, IEnumerable<string>> SentTo(TwilioVendor vendor)
    {
        var sent = vendor.Messages.ToLookup(message => message.To, message => message.Body, StringComparer.Ordinal);
        return person => sent["whatsapp:" + person.Number];
    }

    private static bool IsBeginning(IEnumerable<string> beginning, IEnumerable<string> whole)
    {
        var begun = beginning.ToList();
        return begun.SequenceEqual(whole.Take(begun.Count));
    }

    private async Task<bool> AllSentAsync()
    {
        using var store = new StoreAudit(hub.Database);
        for (var waited = TimeSpan.Zero; waited < Patience; waited += Look)
        {
            if (store.CountDeliveries("Pending") == 0)
            {
                return true;
            }

            await Task.Delay(Look, TimeProvider.System);
        }

        return false;
    }
}
