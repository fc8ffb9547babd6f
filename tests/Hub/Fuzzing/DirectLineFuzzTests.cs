using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Omnichannel.Core.Activities;
using Omnichannel.Hub;
using Omnichannel.Hub.DirectLine.Intake;
using Omnichannel.Hub.DirectLine.Sockets;
using Omnichannel.Tests.Hub.DirectLine;
using Omnichannel.Tests.Testing;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Fuzzing;

/// <summary>What clients send, hurt in every way: it is taken or refused with a sentence, and nothing else ever happens.</summary>
[Trait("threat", "W-03")]
[Collection(nameof(AloneInMemory))]
public sealed class DirectLineFuzzTests(SharedHub shared)
{
    private const int Seed = 20_261_122;

    private static readonly string[] Activities =
    [
        """{"type":"message","text":"Hello, is anybody there?","textFormat":"plain","locale":"de-AT","localTimestamp":"2026-11-22T12:00:00+01:00"}""",
        """{"type":"message","text":"","value":{"button":"yes","n":[1,2.5,-3e7,null,true]},"channelData":{"clientActivityID":"abc-1","postBack":true}}""",
        """{"type":"message","text":"see file","attachments":[{"contentType":"image/png","contentUrl":"data:,x","name":"a.png","thumbnailUrl":"data:,y"}]}""",
        """{"type":"event","name":"omnichannel.page","value":{"url":"https://shop.example/","title":"Shop","referrer":null}}""",
        """{"type":"event","name":"omnichannel.read","value":{"activityId":"01a20355-5c71-7499-b74b-f5c0c85410b9|0000001"}}""",
        """{"type":"typing","from":{"id":"dl_1","name":"Kim","role":"user"},"entities":[{"type":"ClientCapabilities","supportsListening":true}]}""",
        """{"type":"endOfConversation","code":"userCancelled"}""",
    ];

    [Fact]
    public void A_hundred_thousand_hurt_activities_are_taken_or_refused_and_leave_nothing_in_memory()
    {
        var mutator = new JsonMutator(Seed, Activities);
        var reader = new ClientActivityReader(Options.Create(new Limits()));
        var (taken, refused) = Read(reader, mutator, 50_000);
        var between = GC.GetTotalMemory(forceFullCollection: true);
        var (takenLater, refusedLater) = Read(reader, mutator, 50_000);
        var grown = GC.GetTotalMemory(forceFullCollection: true) - between;

        // Both must happen often, or the inputs are too good or too bad to find anything.
        Assert.InRange(taken + takenLater, 5_000, 95_000);
        Assert.InRange(refused + refusedLater, 5_000, 95_000);
        Assert.InRange(grown, long.MinValue, 1_000_000);
    }

    [Fact]
    public async Task Hurt_requests_meet_no_fault_and_the_conversation_goes_on()
    {
        using var page = await shared.Hub.VisitAsync();
        var mutator = new JsonMutator(Seed + 1, [.. Activities.SkipLast(1)]);
        for (var number = 0; number < 5_000; number++)
        {
            var body = mutator.Next();
            using var content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
            using var answer = await page.CallAsync(HttpMethod.Post, $"/conversations/{page.Conversation}/activities", content, Now);
            Assert.True(
                answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.NoContent or HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge,
                $"Seed {Seed + 1}, input {number}: {(int)answer.StatusCode} for {Encoding.Latin1.GetString(body)}");
        }

        var before = shared.Hub.Head(page).LastSequence;
        await page.WriteAsync("Still here.", Now);
        Assert.True(shared.Hub.Head(page).LastSequence > before);
    }

    [Fact]
    public void A_hundred_thousand_watermarks_are_read_or_refused()
    {
        var mutator = new JsonMutator(Seed + 2, ["0", "17", "000000000000000001", "999999999999999999"]);
        for (var number = 0; number < 100_000; number++)
        {
            if (Watermarks.TryRead(Encoding.UTF8.GetString(mutator.Next()), out var sequence))
            {
                Assert.InRange(sequence, 0, 999_999_999_999_999_999);
            }
        }
    }

    private static (int Taken, int Refused) Read(ClientActivityReader reader, JsonMutator mutator, int count)
    {
        var (taken, refused) = (0, 0);
        for (var number = 0; number < count; number++)
        {
            var input = mutator.Next();
            try
            {
                var (activity, problem) = reader.Read(input);
                Assert.Equal(activity is null, problem is { Length: > 0 });
                if (activity is null)
                {
                    refused++;
                    continue;
                }

                // What is taken must survive being stored, and read again by everybody.
                taken++;
                _ = ClientActivityReader.KeyOf(activity);
                var stored = JsonSerializer.SerializeToUtf8Bytes(ClientActivityReader.ToActivity(activity, new() { Id = "dl_1", Role = "user" }), ActivityJson.Wire.Activity);
                Assert.NotNull(JsonSerializer.Deserialize(stored, ActivityJson.Wire.Activity));
            }
            catch (Exception error) when (error is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"Seed {Seed}: {error.GetType().Name} ({error.Message}) for {Encoding.Latin1.GetString(input)}");
            }
        }

        return (taken, refused);
    }
}
