using System.Diagnostics;
using System.Text;
using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Samples;
using Omnichannel.BotFlows.Validation;

namespace Omnichannel.Tests.Unit.BotFlows.Files;

/// <summary>Broken files by the hundred thousand: reading refuses, checking reports, and neither ever throws.</summary>
public sealed class FlowFuzzTests
{
    private const int Inputs = 100_000;
    private const int Seed = 20_261_122;

    private static readonly string[] Pieces =
    [
        "\"", "{", "}", "[", "]", ",", ":", "null", "true", "0", "-1", "1e999", "1.5", "99999999999", "\"\"", "\"\\ud800\"", "{{", "}}", "{{#each a}}", "{{/if}}", "{{secret.x}}",
        "\"next\":\"a\"", "\"onError\":\"a\"", "\"kind\":\"subFlow\"", "\"kind\":\"wait\"", "\"settings\":{}", "\"idle\":{\"exitAfterSeconds\":60,\"next\":\"a\"}", "\"id\":\"a\"",
        "\"choices\":[\"a\",\"b\"]", "\"type\":\"date\"", "\"latest\":\"today+9999y\"", "\"country\":\"DE\"", "\"flow\":\"Test\"", "\u0000", "\uFEFF", "😀",
    ];

    [Fact]
    [Trait("threat", "F-04")]
    public void No_file_however_broken_makes_the_reader_or_the_validator_throw()
    {
        var seeds = Seeds();
        var random = new Random(Seed);
        var (clock, read, before) = (Stopwatch.StartNew(), 0, GC.GetTotalMemory(forceFullCollection: true));
        for (var input = 0; input < Inputs; input++)
        {
            var file = Break(seeds[random.Next(seeds.Count)], random);
            try
            {
                read += Look(file) ? 1 : 0;
            }
            catch (Exception error)
            {
                Assert.Fail($"Input {input} of seed {Seed} threw {error}\n{file}");
            }
        }

        // Measured at 6 s of processor time.
        Assert.InRange(read, Inputs / 20, Inputs - (Inputs / 20));
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 32 * 1024 * 1024);
        TestContext.Current.SendDiagnosticMessage($"{Inputs} inputs, {read} of them flows, in {clock.Elapsed}");
    }

    private static bool Look(string file)
    {
        if (!FlowJson.TryRead(Encoding.UTF8.GetBytes(file), out var flow, out _))
        {
            return false;
        }

        _ = FlowValidator.Validate(flow, new() { Departments = ["Support"], Secrets = [], FindFlow = name => name == "Test" ? flow : null });
        _ = FlowFile.Write(flow);
        return true;
    }

    private static List<string> Seeds()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Payloads", "flows");
        return
        [
            .. Directory.EnumerateFiles(folder, "*.json").Where(file => !file.EndsWith(".findings.json", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal).Select(File.ReadAllText).Where(text => text.Length < 3_000).Select(Shrink),
            .. SampleFlows.All.Select(Shrink).Where(text => text.Length < 3_000),
        ];
    }

    // Without the spaces of a written file, a change hits something more often.
    private static string Shrink(string file)
    {
        using var document = System.Text.Json.JsonDocument.Parse(file);
        return System.Text.Json.JsonSerializer.Serialize(document.RootElement);
    }

    private static string Break(string file, Random random)
    {
        var text = new StringBuilder(file);
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var place = random.Next(text.Length);
            switch (random.Next(5))
            {
                case 0:
                    text.Remove(place, Math.Min(random.Next(1, 12), text.Length - place));
                    break;
                case 1:
                    text.Insert(place, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 2:
                    text[place] = (char)random.Next(1, 0xFFFF);
                    break;
                case 3:
                    var from = random.Next(text.Length);
                    text.Insert(place, text.ToString(from, Math.Min(random.Next(1, 60), text.Length - from)));
                    break;
                default:
                    text[place] = (char)random.Next(0x20, 0x7F);
                    break;
            }

            if (text.Length == 0)
            {
                break;
            }
        }

        return text.ToString();
    }
}
