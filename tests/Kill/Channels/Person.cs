using System.Globalization;
using System.Net;
using Omnichannel.Tests.Kill.Load;
using Omnichannel.Tests.Testing;

namespace Omnichannel.Tests.Kill.Channels;

/// <summary>Somebody who writes by WhatsApp, message after message; the vendor tells the hub of each until it is acknowledged.</summary>
internal sealed class Person(int index, Uri webhook, HttpMessageInvoker http, Random random)
{
    private const double RepeatShare = 0.1;

    private static readonly TimeSpan BackOff = TimeSpan.FromMilliseconds(50);

    private int _acknowledged;
    private int _written;

    /// <summary>Gets the number, with its country's code.</summary>
    public string Number { get; } = $"+49151123{index:d5}";

    /// <summary>Gets the texts that the hub has acknowledged, in order. Read it while they rest.</summary>
    public IEnumerable<string> Acknowledged => Enumerable.Range(1, _acknowledged).Select(Text);

    /// <summary>Gets how many calls had no answer.</summary>
    public int Unknowns { get; private set; }

    /// <summary>Writes until told to stop; what was not acknowledged is told first the next time.</summary>
    public async Task WriteAsync(Pace pace)
    {
        while (await pace.NextAsync(random))
        {
            _written = Math.Max(_written, _acknowledged + 1);
            if (!await SettleAsync(pace))
            {
                return;
            }

            if (random.NextDouble() < RepeatShare)
            {
                await TellAsync(random.Next(1, _acknowledged + 1), pace);
            }
        }
    }

    /// <summary>Tells of the newest message until it is acknowledged.</summary>
    /// <returns>Whether it is.</returns>
    public async Task<bool> SettleAsync(Pace pace)
    {
        while (_acknowledged < _written)
        {
            if (!pace.IsOn)
            {
                return false;
            }

            // Now and then twice at the same time, as vendors do whose line was slow.
            var isTaken = random.NextDouble() < RepeatShare
                ? (await Task.WhenAll(TellAsync(_written, pace), TellAsync(_written, pace))).Any(taken => taken)
                : await TellAsync(_written, pace);
            if (isTaken)
            {
                _acknowledged = _written;
            }
            else
            {
                await Task.Delay(BackOff, TimeProvider.System);
            }
        }

        return true;
    }

    private string Text(int number) => string.Create(CultureInfo.InvariantCulture, $"{Number} writes {number}");

    private async Task<bool> TellAsync(int number, Pace pace)
    {
        using var request = Request(number);
        try
        {
            using var answer = await http.SendAsync(request, CancellationToken.None);
            if (answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.NotFound)
            {
                throw new InvalidOperationException($"The hub answered {(int)answer.StatusCode}.");
            }

            if (answer.StatusCode == HttpStatusCode.OK)
            {
                pace.Answered();
            }

            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            Unknowns++;
            return false;
        }
    }

    private HttpRequestMessage Request(int number)
    {
        var sid = string.Create(CultureInfo.InvariantCulture, $"SM{index:d8}{number:d24}");
        var fields = TwilioForm.Write(ChannelStage.Account, ChannelStage.Number, Number, sid, Text(number));
        var request = new HttpRequestMessage(HttpMethod.Post, webhook) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add(TwilioForm.SignatureHeader, TwilioForm.Sign(ChannelStage.Token, webhook.ToString(), fields));
        return request;
    }
}
