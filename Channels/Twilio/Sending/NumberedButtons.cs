using Omnichannel.Core.Channels;

namespace Omnichannel.Channels.Twilio.Sending;

/// <summary>Stands in for buttons that Twilio does not take.</summary>
internal static class NumberedButtons
{
    extension(Outbound message)
    {
        /// <summary>Gets the message with its buttons as numbered lines of its text; itself when it has none.</summary>
        public Outbound WithButtonsNumbered() => message.Part.Buttons.Count == 0 ? message : message with
        {
            Part = message.Part with
            {
                Text = string.Join('\n', message.Part.Buttons.Select((button, index) => $"{index + 1}. {button.Title}").Prepend(message.Part.Text)),
                Buttons = [],
            },
        };
    }
}
