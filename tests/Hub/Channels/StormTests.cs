using System.Globalization;
using Omnichannel.Core;
using Omnichannel.Hub.Persistence;
using Omnichannel.Tests.Hub.Turns;

namespace Omnichannel.Tests.Hub.Channels;

/// <summary>Thousands of deliveries by many people's vendors at once. <c>OMNICHANNEL_DELIVERIES</c> asks for another number than 2,000.</summary>
public sealed class StormTests
{
    private const int People = 40;

    // Of a hundred deliveries thirty repeat one that was made: fifteen at the same time, fifteen when the next message has come already.
    private const int InHundred = 100;
    private const int Repeats = 30;

    private static readonly int Deliveries =
        int.TryParse(Environment.GetEnvironmentVariable("OMNICHANNEL_DELIVERIES"), CultureInfo.InvariantCulture, out var size) ? size : 2_000;

    [Fact]
    [Trait("threat", "T-02")]
    [Trait("threat", "T-04")]
    public async Task Of_thousands_of_updates_from_Telegram_each_message_counts_once_and_in_its_order()
    {
        await using var hub = await VendorHub.TelegramAsync();

        await StormAsync(hub);
    }

    [Fact]
    [Trait("threat", "S-04")]
    public async Task Of_thousands_of_forms_from_Twilio_each_message_counts_once_and_in_its_order()
    {
        await using var hub = await VendorHub.WhatsAppAsync();

        await StormAsync(hub);
    }

    private static async Task StormAsync(VendorHub hub)
    {
        using var client = hub.Host.CreateClient();
        var each = Deliveries / People;
        var repeats = each * Repeats / InHundred;

        var told = await Task.WhenAll(Enumerable.Range(0, People).Select(person => Task.Run(() => TellAllAsync(hub, client, person, each - repeats, repeats))));

        Assert.Equal(each * People, told.Sum());
        var expected = Enumerable.Range(0, People).Select(person => Enumerable.Range(0, each - repeats).Select(number => Text(person, number)));
        Assert.Equal(expected, (await LogsAsync(hub.Host)).OrderBy(log => log[0], StringComparer.Ordinal));
    }

    // As vendors do: the next message of somebody is told when the one before was acknowledged.
    private static async Task<int> TellAllAsync(VendorHub hub, HttpClient client, int person, int messages, int repeats)
    {
        var chosen = Enumerable.Range(0, messages - 1).ToArray();
        new Random(person).Shuffle(chosen);
        var (atOnce, later) = (chosen[..(repeats / 2)], chosen[(repeats / 2)..repeats]);
        var told = 0;
        for (var number = 0; number < messages; number++)
        {
            int[] now = atOnce.Contains(number) ? [number, number] : [number];
            await TellAsync(now);
            await TellAsync(later.Contains(number - 1) ? [number - 1] : []);
        }

        return told;

        async Task TellAsync(int[] numbers)
        {
            var answers = await Task.WhenAll(numbers.Select(number => hub.TellAsync(client, person, number, Text(person, number))));
            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
            told += answers.Length;
        }
    }

    private static string Text(int person, int number) => $"{person:d5} says {number}";

    private static async Task<IEnumerable<List<string>>> LogsAsync(HubHost host)
    {
        var reader = host.Get<IConversationReader>();
        var conversations = await host.Get<CommitLoop>().RunAsync(database => database.Conversations.Select(row => row.Id).ToList());
        return conversations.Select(conversation => SaidIn(reader, new(conversation)));
    }

    private static List<string> SaidIn(IConversationReader reader, ConversationId conversation)
    {
        const int Page = 500;
        var said = new List<string>();
        for (var page = reader.ReadAfter(conversation, 0, Page); page.Count > 0; page = reader.ReadAfter(conversation, page[^1].Sequence, Page))
        {
            said.AddRange(LogText.Of(page).Where(line => line.StartsWith("Visitor: ", StringComparison.Ordinal)).Select(line => line["Visitor: ".Length..]));
        }

        return said;
    }
}
