using System.Reflection;
using Microsoft.Extensions.Logging;

namespace Omnichannel.Tests.Hub;

public sealed class LogEventTests
{
    [Fact]
    public async Task Every_log_event_is_documented_under_its_id_and_no_id_is_used_twice()
    {
        var page = await File.ReadAllLinesAsync(Path.Combine(ProblemTests.Root(), "docs", "protocol", "events.md"), TestContext.Current.CancellationToken);

        var used = typeof(Program).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>()).OfType<LoggerMessageAttribute>().ToList();

        Assert.Equal(used.Count, used.Select(message => message.EventId).Distinct().Count());
        Assert.All(used, message => Assert.Contains(page, line =>
            line.StartsWith($"| {message.EventId} | {message.Level} |", StringComparison.Ordinal) && line.EndsWith($"| {message.Message} |", StringComparison.Ordinal)));
    }
}
